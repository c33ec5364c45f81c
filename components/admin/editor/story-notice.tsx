import type { ReactNode } from 'react';
import type { FieldErrors } from '#domain/failure';
import type { Notice } from './editor-state.ts';

/** What just happened, said aloud. Both elements are always in the page, or a change in them is not announced. */
export function StoryNotice({ notice, fields }: { notice: Notice | null; fields: FieldErrors }): ReactNode {
  const trouble = notice?.tone === 'trouble' ? notice : null;
  const good = notice?.tone === 'done' ? notice : null;
  const problems = Object.values(fields);
  return (
    <>
      <div role="alert" className={trouble ? 'story-notice story-trouble' : ''}>
        {trouble && (
          <p>
            {trouble.text}{' '}
            {trouble.logIn && (
              <a href="/login" target="_blank" rel="noreferrer">
                Log in
              </a>
            )}
          </p>
        )}
        {trouble && problems.length > 0 && (
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
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
          </span>
        )}
      </output>
    </>
  );
}
