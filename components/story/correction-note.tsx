import type { Correction } from '#domain/stories/reading';
import { type Clock, dateOf, machineTimeOf } from '../reader/newsroom-time.ts';
import { correctionAnchor, correctionName } from './correction-words.ts';
import { PlainText } from './plain-text.tsx';

type NoteProps = { correction: Correction; clock: Clock };

/** A public note on a text, where the text stands: what kind, of which day, and the words. No aside: see FactBox. */
export function CorrectionNote({ correction, clock }: NoteProps) {
  const { kind, words, publishedAt } = correction;
  const anchor = correctionAnchor(correction);
  return (
    <div id={anchor} className="correction-note" role="note" aria-labelledby={`${anchor}-name`}>
      <p className="meta">
        <b id={`${anchor}-name`}>{correctionName(kind)}</b>{' '}
        <time dateTime={machineTimeOf(publishedAt)}>{dateOf(publishedAt, clock)}</time>
      </p>
      <PlainText words={words} />
    </div>
  );
}

type NotesProps = { corrections: readonly Correction[]; place: Correction['place']; clock: Clock };

export const CorrectionNotes = ({ corrections, place, clock }: NotesProps) =>
  corrections
    .filter((correction) => correction.place === place)
    .map((correction) => <CorrectionNote key={correction.id} correction={correction} clock={clock} />);
