import { type ReactNode, useEffect, useRef } from 'react';
import { slotsOf } from '#domain/front/content';
import type { FrontDraft } from '#domain/front/front-draft';
import { momentWords, type NewsroomClock } from '../moment-words.ts';
import { FrontChanges } from './front-changes.tsx';
import type { FrontEvent, FrontState } from './front-state.ts';
import { blocksOf, nameOf } from './front-words.ts';

type TheirFrontProps = {
  state: FrontState;
  theirs: FrontDraft;
  clock: NewsroomClock;
  dispatch: (event: FrontEvent) => void;
};

/** What somebody else arranged meanwhile. Nothing is lost until one of the two is chosen. */
export function TheirFront({ state, theirs, clock, dispatch }: TheirFrontProps): ReactNode {
  const { savedAt, savedBy } = theirs;
  const region = useRef<HTMLElement>(null);
  useEffect(() => region.current?.focus(), []);
  const when = savedAt === null ? '' : ` ${momentWords(savedAt, state.desk.at, clock)}`;
  return (
    <section ref={region} className="front-notice" aria-label="Changed elsewhere" tabIndex={-1}>
      <p>
        {savedBy} changed the front{when}. Yours is still here and is not saved. What theirs has that yours
        has not:
      </p>
      <FrontChanges before={state.content} after={theirs.content} stories={state.stories} />
      <details>
        <summary>Their whole arrangement</summary>
        {blocksOf(state.desk).map(({ id, name }) => {
          const slots = slotsOf(theirs.content, id);
          return (
            slots.length > 0 && (
              <p key={id}>
                <b>{name}:</b>{' '}
                {slots.map((slot) => slot.headline || nameOf(state.stories.get(slot.storyId))).join(' · ')}
              </p>
            )
          );
        })}
      </details>
      <div className="dialog-actions">
        <button
          type="button"
          className="button button-first"
          onClick={() => dispatch({ kind: 'settled', which: 'mine' })}
        >
          Keep mine
        </button>
        <button
          type="button"
          className="button"
          onClick={() => dispatch({ kind: 'settled', which: 'theirs' })}
        >
          Take theirs
        </button>
      </div>
    </section>
  );
}
