import type { ReactNode } from 'react';
import type { ComposedFront, Placed } from '#domain/front/compose';
import { LEAD, SLOTS_MAX, slotsOf } from '#domain/front/content';
import type { FrontStory } from '#domain/front/desk-front';
import type { NewsroomClock } from '../moment-words.ts';
import type { Arranger } from './arranger.ts';
import type { FrontState } from './front-state.ts';
import { type Block, dayWords, someOf } from './front-words.ts';
import { SlotItem } from './slot-item.tsx';
import { useStoryDrop } from './use-story-drop.ts';

type FrontBlockProps = {
  block: Block;
  blocks: Block[];
  state: FrontState;
  composed: ComposedFront<FrontStory>;
  arranger: Arranger;
  clock: NewsroomClock;
};

/** One block of the front: its slots in order, and in grey what rules will add to them. */
export function FrontBlock({ block, blocks, state, composed, arranger, clock }: FrontBlockProps): ReactNode {
  const slots = slotsOf(state.content, block.id);
  const drop = useStoryDrop((storyId, index) => arranger.put(storyId, block.id, index));
  const heading = `front-block-${block.id}`;
  return (
    <section
      className="front-block"
      aria-labelledby={heading}
      data-block={block.id}
      data-over={drop.index === slots.length || undefined}
      {...drop.target}
    >
      <div className="front-block-head">
        <h2 id={heading} tabIndex={-1}>
          {block.name}
        </h2>
        <span>{slots.length > 0 && `${slots.length} of ${SLOTS_MAX}`}</span>
      </div>
      {slots.length > 0 && (
        <ol>
          {slots.map((slot, index) => (
            <SlotItem
              key={slot.storyId}
              slot={slot}
              place={{ index, count: slots.length, block: block.id }}
              isTarget={drop.index === index}
              blocks={blocks}
              state={state}
              arranger={arranger}
              clock={clock}
            />
          ))}
        </ol>
      )}
      <p className="front-rule">{ruleWords(block.id, slots.length, composed, clock)}</p>
    </section>
  );
}

const NAMED = 3;

/** What stands here by rule, in words. */
function ruleWords(
  block: string,
  slots: number,
  { lead, news, others }: ComposedFront<FrontStory>,
  { language }: NewsroomClock,
): string {
  if (block === LEAD) return leadWords(slots, lead, news?.stories[0]);
  const isNews = news?.section.id === block;
  const stories = isNews ? news.stories : others.find(({ section }) => section.id === block)?.stories;
  const names = namesOf(stories);
  if (names.length === 0)
    return slots === 0 ? 'By rule: nothing. Drop a story here, or put one.' : 'Nothing is added by rule.';
  const rest =
    isNews && news.day ? `By rule, what else ${dayWords(news.day, language)} brought` : 'By rule, the newest';
  const earlier = isNews && news.earlier.length > 0 ? `, then ${news.earlier.length} earlier headlines` : '';
  return `${rest}: ${someOf(names, NAMED)}${earlier}.`;
}

function leadWords(slots: number, lead: Placed<FrontStory>[], news: Placed<FrontStory> | undefined): string {
  const breaking = lead.filter(({ by }) => by === 'breaking').map(({ story }) => story.headline);
  const first = breaking.length > 0 ? `First, while it is breaking: ${someOf(breaking, NAMED)}.` : '';
  if (lead.length > 0) return first;
  const waits = slots > 0 ? 'Until one of these is live, the' : 'By rule, the';
  return news ? `${waits} news opens the page with: ${news.story.headline}.` : 'Nothing is live yet.';
}

const namesOf = (placed: Placed<FrontStory>[] | undefined): string[] =>
  (placed ?? []).filter(({ by }) => by === 'rule').map(({ story }) => story.headline);
