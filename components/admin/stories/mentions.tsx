import type { ReactNode } from 'react';
import type { Mention } from '#domain/stories/mentions';
import { momentWords, type NewsroomClock } from '../moment-words.ts';

type MentionsProps = { mentions: Mention[]; now: number; clock: NewsroomClock };

/** Notes that ask this person to look, until they have; nothing where there are none. */
export function Mentions({ mentions, now, clock }: MentionsProps): ReactNode {
  if (mentions.length === 0) return null;
  return (
    <section className="desk-mentions" aria-labelledby="desk-mentions">
      <h2 id="desk-mentions">Mentions of you</h2>
      <ul>
        {mentions.map(({ noteId, storyId, threadId, story, words, by, at }) => (
          <li key={noteId}>
            <a href={`/admin/stories/${storyId}#note-${threadId}`}>
              <bdi>{story || 'Without a headline'}</bdi>
            </a>
            <p>
              <b>{by}</b> {momentWords(at, now, clock)}
            </p>
            <blockquote>{words}</blockquote>
          </li>
        ))}
      </ul>
    </section>
  );
}
