import { type ReactNode, useRef, useState } from 'react';
import { RELATED_MAX } from '#domain/stories/content';
import { PlaceButtons } from '../place-buttons.tsx';
import { moved } from '../slides/slide-order.ts';
import { STATE_WORDS } from '../../story-state.ts';
import { fetchStory } from '../story-requests.ts';
import { useFetched } from '../use-fetched.ts';
import { FindStoryDialog } from './find-story-dialog.tsx';

type RelatedFieldProps = {
  /** The story that is edited. */
  storyId: string;
  /** Ids, in the order in which readers see them. */
  related: string[];
  problem: string | undefined;
  onChange: (related: string[]) => void;
};

/** The stories that stand under this one before those that the program finds. */
export function RelatedField({ storyId, related, problem, onChange }: RelatedFieldProps): ReactNode {
  const [isFinding, setFinding] = useState(false);
  const [said, say] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  const isFull = related.length >= RELATED_MAX;

  function move(from: number, by: 1 | -1, name: string) {
    const to = from + by;
    if (to < 0 || to >= related.length) return;
    onChange(moved(related, from, to));
    say(`${name} is now number ${to + 1} of ${related.length}.`);
  }

  function remove(place: number, name: string) {
    onChange(related.toSpliced(place, 1));
    say(`${name} was removed.`);
    button.current?.focus();
  }

  return (
    <section className="field" aria-label="Related stories">
      <h3 className="field-name">Related stories</h3>
      {related.length > 0 && (
        <ol className="byline-rows" aria-label="Related stories of this story">
          {related.map((id, place) => (
            <Related
              key={id}
              id={id}
              place={place}
              count={related.length}
              onMove={(by, name) => move(place, by, name)}
              onRemove={(name) => remove(place, name)}
            />
          ))}
        </ol>
      )}
      <button
        ref={button}
        id="related"
        type="button"
        className="button"
        aria-disabled={isFull}
        aria-describedby="related-hint"
        onClick={() => !isFull && setFinding(true)}
      >
        Add a related story
      </button>
      <p id="related-hint" className={problem ? 'field-error' : 'field-hint'}>
        {problem ?? (isFull ? FULL : 'Shown under the story, before those on the same topics.')}
      </p>
      <output className="sr-only">{said}</output>
      {isFinding && (
        <FindStoryDialog
          title="Add a related story"
          without={[storyId, ...related]}
          onClose={() => setFinding(false)}
          onChoose={({ id }) => {
            setFinding(false);
            onChange([...related, id]);
          }}
        />
      )}
    </section>
  );
}

const FULL = `${RELATED_MAX} stories are the most. Remove one to add another.`;

type RelatedProps = {
  id: string;
  place: number;
  count: number;
  onMove: (by: 1 | -1, name: string) => void;
  onRemove: (name: string) => void;
};

function Related({ id, place, count, onMove, onRemove }: RelatedProps) {
  const { name, note } = useFetched(id, FETCHED);
  return (
    <li>
      <bdi>{name}</bdi>
      {note && <span className="field-hint">{note}</span>}
      <PlaceButtons
        name={name}
        place={place}
        count={count}
        onMove={(by) => onMove(by, name)}
        onRemove={() => onRemove(name)}
      />
    </li>
  );
}

type Shown = { name: string; note: string };

function wordsOf(outcome: Awaited<ReturnType<typeof fetchStory>>): Shown {
  if (outcome.kind !== 'done')
    return { name: 'A story that could not be read just now', note: 'It stays in its place.' };
  const { content, slugline, state } = outcome.value;
  const isShown = state === 'live' || state === 'changed';
  return {
    name: content.headline || slugline || 'Without a headline',
    note: isShown ? '' : `${STATE_WORDS[state]}: readers see it here once it is live.`,
  };
}

const FETCHED = { fetch: fetchStory, show: wordsOf, before: { name: '…', note: '' } };
