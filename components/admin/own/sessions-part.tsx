'use client';

import type { ReactNode } from 'react';
import type { OwnSession } from '#domain/people/own/own-sessions';
import { momentWords, type NewsroomClock } from '../moment-words.ts';
import { Alert, Status } from '../notice.tsx';
import { browserWords } from './browser-words.ts';
import { sendEndOtherSessions, sendEndSession } from './own-requests.ts';
import { useOwnCommand } from './use-own-command.ts';

type SessionsPartProps = { sessions: OwnSession[]; now: number; clock: NewsroomClock };

export function SessionsPart({ sessions, now, clock }: SessionsPartProps): ReactNode {
  const { trouble, said, isSending, run } = useOwnCommand();
  return (
    <section className="own-part" aria-labelledby="own-sessions">
      <h2 id="own-sessions">Where you are logged in</h2>
      <Alert message={trouble} />
      <ul className="own-list">
        {sessions.map((session) => (
          <li key={session.id}>
            <div>
              <b className="own-item">{browserWords(session.userAgent)}</b>
              <span className="own-facts">
                <SessionFacts session={session} now={now} clock={clock} />
              </span>
            </div>
            {session.isThis ? (
              <span className="own-here">This one</span>
            ) : (
              <button
                type="button"
                className="desk-link"
                disabled={isSending}
                aria-label={`End the session in ${browserWords(session.userAgent)}`}
                onClick={() => void run(() => sendEndSession(session.id), 'That session has ended.')}
              >
                End
              </button>
            )}
          </li>
        ))}
      </ul>
      <div className="own-end">
        <button
          type="button"
          className="button"
          disabled={isSending || sessions.length < 2}
          onClick={() => void run(sendEndOtherSessions, 'Every session but this one has ended.')}
        >
          End all others
        </button>
        <Status message={said} />
      </div>
    </section>
  );
}

function SessionFacts({
  session,
  now,
  clock,
}: Omit<SessionsPartProps, 'sessions'> & { session: OwnSession }) {
  const { createdAt, seenAt, expiresAt, remembered } = session;
  return (
    <>
      since {momentWords(createdAt, now, clock)} · last seen {momentWords(seenAt, now, clock)}
      {remembered && <> · kept until {momentWords(expiresAt, now, clock)}</>}
    </>
  );
}
