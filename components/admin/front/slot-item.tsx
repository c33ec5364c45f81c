import { type ReactNode, useState } from 'react';
import type { Slot } from '#domain/front/content';
import type { NewsroomClock } from '../moment-words.ts';
import type { Arranger } from './arranger.ts';
import { BlockDialog } from './block-dialog.tsx';
import type { FrontState } from './front-state.ts';
import { type Block, nameOf, stateWords } from './front-words.ts';
import { SlotWords } from './slot-words.tsx';
import { dragStory } from './use-story-drop.ts';

type SlotItemProps = {
  slot: Slot;
  place: { index: number; count: number; block: string };
  /** A story that is dropped now would stand before it. */
  isTarget: boolean;
  blocks: Block[];
  state: FrontState;
  arranger: Arranger;
  clock: NewsroomClock;
};

/** A slot: its story, whether readers have it, and what can be done with it. */
export function SlotItem(props: SlotItemProps): ReactNode {
  const { slot, place, isTarget, state, arranger, clock } = props;
  const [isWording, setWording] = useState(false);
  const story = state.stories.get(slot.storyId);
  const name = slot.headline || nameOf(story);
  const slotState = story?.state ?? { is: 'gone' as const };
  const own = ownWords(slot);
  return (
    <li
      className="front-slot"
      aria-label={name}
      data-slot={slot.storyId}
      data-state={slotState.is}
      data-over={isTarget || undefined}
    >
      <div className="front-slot-head" {...dragStory(slot.storyId)}>
        <span aria-hidden="true">{place.index + 1}</span>
        <div>
          <p className="front-slot-name">
            <bdi>{name}</bdi>
          </p>
          <p className="front-slot-facts">
            <b>{stateWords(slotState, state.desk.at, clock)}</b>
            {own !== '' && <span>{own}</span>}
          </p>
        </div>
      </div>
      <SlotTools {...props} isWording={isWording} onWords={() => setWording(!isWording)} />
      {isWording && <SlotWords slot={slot} story={story} pictures={state.pictures} arranger={arranger} />}
    </li>
  );
}

function ownWords({ kicker, headline, picture }: Slot): string {
  const own = [kicker && 'kicker', headline && 'headline', picture && 'picture'].filter(Boolean);
  return own.length > 0 ? `Own ${own.join(', ')}` : '';
}

type ToolsProps = SlotItemProps & { isWording: boolean; onWords: () => void };

function SlotTools({ slot: { storyId }, place, blocks, arranger, isWording, onWords }: ToolsProps) {
  const [isChoosing, setChoosing] = useState(false);
  const isFirst = place.index === 0;
  const isLast = place.index === place.count - 1;
  return (
    <div className="front-slot-tools">
      <button
        type="button"
        data-tool="up"
        aria-label="Move up"
        aria-disabled={isFirst}
        onClick={() => isFirst || arranger.step(storyId, -1)}
      >
        ↑
      </button>
      <button
        type="button"
        data-tool="down"
        aria-label="Move down"
        aria-disabled={isLast}
        onClick={() => isLast || arranger.step(storyId, 1)}
      >
        ↓
      </button>
      <button type="button" data-tool="block" onClick={() => setChoosing(true)}>
        To block…
      </button>
      <button type="button" aria-expanded={isWording} onClick={onWords}>
        Own words
      </button>
      <button type="button" data-tool="remove" onClick={() => arranger.remove(storyId)}>
        Remove
      </button>
      {isChoosing && (
        <BlockDialog
          blocks={blocks.filter(({ id }) => id !== place.block)}
          onClose={() => setChoosing(false)}
          onChoose={(block) => {
            setChoosing(false);
            arranger.send(storyId, block);
          }}
        />
      )}
    </div>
  );
}
