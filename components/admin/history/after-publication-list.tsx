import type { ReactNode } from 'react';
import type { DeskCorrection } from '#domain/stories/corrections';
import type { DeskWithdrawal } from '#domain/stories/withdrawals';
import { correctionName } from '../../story/correction-words.ts';
import { momentWords, type NewsroomClock } from '../moment-words.ts';

type AfterPublicationListProps = {
  corrections: DeskCorrection[];
  withdrawals: DeskWithdrawal[];
  now: number;
  clock: NewsroomClock;
};

/** What readers were told about a story, and why it was taken from them: the newest first. */
export function AfterPublicationList({
  corrections,
  withdrawals,
  now,
  clock,
}: AfterPublicationListProps): ReactNode {
  const facts = [
    ...corrections.map(({ id, kind, words, publishedAt: at, createdBy }) => ({
      id,
      at,
      createdBy,
      words,
      name: correctionName(kind),
      reason: '',
    })),
    ...withdrawals.map(({ id, kind, words, reason, takesEffectAt: at, createdBy }) => ({
      id,
      at,
      createdBy,
      words,
      reason,
      name: `${at > now ? 'To be withdrawn' : 'Withdrawn'}: ${kind}`,
    })),
  ].toSorted((one, other) => other.at - one.at);
  if (facts.length === 0) return null;
  return (
    <section className="history-after" aria-labelledby="after-publication">
      <h2 id="after-publication">After publication</h2>
      <ul>
        {facts.map(({ id, at, createdBy, words, name, reason }) => (
          <li key={id}>
            <p className="history-facts">
              <b>{name}</b>
              <time dateTime={new Date(at).toISOString()}>{momentWords(at, now, clock)}</time>
              <bdi>{createdBy}</bdi>
            </p>
            {reason && <p className="history-words">Reason, for the newsroom only: {reason}</p>}
            <p className="history-words">{words ? `For readers: ${words}` : 'Nothing more for readers.'}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
