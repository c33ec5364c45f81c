import type { ReactNode } from 'react';
import type { FieldErrors } from '#domain/failure';
import { historyAddress } from '../history/history-address.ts';
import { goToCheck } from './checks/go-to-check.ts';
import type { Notice } from './editor-state.ts';
import { useNotesDesk } from './notes/notes-desk.ts';

type StoryNoticeProps = {
  storyId: string;
  notice: Notice | null;
  /** Why the text is not saved; null when it is, or when the line of its state says enough. */
  notSaved: string | null;
  fields: FieldErrors;
};

/** What came of what was asked for, and why a text is not saved; said aloud. Both elements are always in the page, or a change in them is not announced. */
export function StoryNotice({ storyId, notice, notSaved, fields }: StoryNoticeProps): ReactNode {
  const trouble = notice?.tone === 'trouble' ? notice : null;
  const good = notice?.tone === 'done' ? notice : null;
  const isTrouble = trouble !== null || notSaved !== null;
  const problems = Object.entries(fields);
  const notes = useNotesDesk();
  return (
    <>
      <div role="alert" className={isTrouble ? 'story-notice story-trouble' : ''}>
        {notSaved && <p>{notSaved}</p>}
        {trouble && <p>{trouble.text}</p>}
        {isTrouble && problems.length > 0 && (
          <ul>
            {problems.map(([place, message]) => (
              <li key={place}>
                <button type="button" onClick={() => goToCheck({ place }, notes?.editor.current() ?? null)}>
                  {message}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <output className={good ? 'story-notice' : ''}>
        {good && (
          <span>
            {good.text}{' '}
            {good.readAt && (
              <a href={good.readAt} target="_blank" rel="noreferrer">
                Read it
              </a>
            )}
            {good.isInHistory && <a href={historyAddress(storyId)}>See it in the history</a>}
          </span>
        )}
      </output>
    </>
  );
}
