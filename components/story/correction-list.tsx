import type { ListedCorrection } from '#domain/stories/reading';
import { type Clock, longDateOf, machineTimeOf } from '../reader/newsroom-time.ts';
import { correctionName, correctionPath } from './correction-words.ts';
import { PlainText } from './plain-text.tsx';

type Props = { corrections: readonly ListedCorrection[]; clock: Clock };

/** What was corrected, each with its day, its story and its words. */
export function CorrectionList({ corrections, clock }: Props) {
  if (corrections.length === 0) return <p className="notice-text">Nothing has been corrected so far.</p>;
  return (
    <ol className="correction-list">
      {corrections.map((correction) => (
        <li key={correction.id} className="card">
          <p className="meta">
            <span>{correctionName(correction.kind)}</span>
            <time dateTime={machineTimeOf(correction.publishedAt)}>
              {longDateOf(correction.publishedAt, clock)}
            </time>
          </p>
          <h2 className="headline text-item">
            <a className="card-link" href={correctionPath(correction)}>
              {correction.story.headline}
            </a>
          </h2>
          <PlainText words={correction.words} />
        </li>
      ))}
    </ol>
  );
}
