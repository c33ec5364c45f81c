import { type ReactNode, useState } from 'react';
import { placeOf } from '#domain/front/arrange';
import { LEAD } from '#domain/front/content';
import type { FrontStory } from '#domain/front/desk-front';
import type { NewsroomClock } from '../moment-words.ts';
import { Field, SelectField } from '../field.tsx';
import type { Arranger } from './arranger.ts';
import type { FrontEvent, FrontState } from './front-state.ts';
import { type Block, stateWords } from './front-words.ts';
import type { Question } from './front-requests.ts';
import { dragStory } from './use-story-drop.ts';
import { useStories } from './use-stories.ts';

type StoryPickerProps = {
  state: FrontState;
  blocks: Block[];
  arranger: Arranger;
  clock: NewsroomClock;
  dispatch: (event: FrontEvent) => void;
};

/** Stories that may stand on the front: live, or with an hour of their own. Drafts are not offered. */
export function StoryPicker({ state, blocks, arranger, clock, dispatch }: StoryPickerProps): ReactNode {
  const [asked, setAsked] = useState<Question>({ state: 'live', search: '', sectionId: null });
  const [target, setTarget] = useState(LEAD);
  const { stories, said, hasMore, more } = useStories(asked, (found) =>
    dispatch({ kind: 'heard-of', stories: found }),
  );
  const to = blocks.find(({ id }) => id === target) ?? { id: LEAD, name: 'Lead' };
  return (
    <section className="front-picker" aria-label="Stories to place">
      <PickerFields asked={asked} state={state} onAsk={setAsked} />
      <SelectField label="Put into" value={to.id} onChange={(event) => setTarget(event.target.value)}>
        {blocks.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <output className="field-hint">{said}</output>
      <ul className="front-offers" aria-label="Stories found">
        {stories.map((story) => (
          <Offer
            key={story.id}
            story={story}
            state={state}
            blocks={blocks}
            to={to}
            clock={clock}
            onPut={() => arranger.put(story.id, to.id)}
          />
        ))}
      </ul>
      {hasMore && (
        <button type="button" className="button" onClick={more}>
          Show more
        </button>
      )}
    </section>
  );
}

type FieldsProps = { asked: Question; state: FrontState; onAsk: (asked: Question) => void };

function PickerFields({ asked, state, onAsk }: FieldsProps) {
  return (
    <>
      <div className="front-picker-states">
        {(['live', 'scheduled'] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={asked.state === one}
            onClick={() => onAsk({ ...asked, state: one })}
          >
            {one === 'live' ? 'Live' : 'Scheduled'}
          </button>
        ))}
      </div>
      <Field
        label="Words of the headline or slugline"
        type="search"
        autoComplete="off"
        maxLength={200}
        value={asked.search}
        onChange={({ target }) => onAsk({ ...asked, search: target.value })}
      />
      <SelectField
        label="Section"
        value={asked.sectionId ?? ''}
        onChange={({ target }) => onAsk({ ...asked, sectionId: target.value || null })}
      >
        <option value="">All sections</option>
        {state.desk.sections.map((section) => (
          <option key={section.id} value={section.id}>
            {section.name}
          </option>
        ))}
      </SelectField>
    </>
  );
}

type OfferProps = {
  story: FrontStory;
  state: FrontState;
  blocks: Block[];
  to: Block;
  clock: NewsroomClock;
  onPut: () => void;
};

function Offer({ story, state, blocks, to, clock, onPut }: OfferProps) {
  const place = placeOf(state.content, story.id);
  const here = place && blocks.find(({ id }) => id === place.block)?.name;
  const section = state.desk.sections.find(({ id }) => id === story.sectionId)?.name;
  return (
    <li {...dragStory(story.id)} aria-label={story.headline}>
      <div>
        <p className="front-slot-name">
          <bdi>{story.headline}</bdi>
        </p>
        <p className="front-slot-facts">
          {story.state.is !== 'live' && <b>{stateWords(story.state, state.desk.at, clock)}</b>}
          {section && <span>{section}</span>}
          {here && <span>On the front: {here}</span>}
        </p>
      </div>
      <button type="button" className="button" onClick={onPut}>
        To {to.name}
      </button>
    </li>
  );
}
