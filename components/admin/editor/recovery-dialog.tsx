import type { ReactNode } from 'react';
import { bodyText } from '#domain/stories/body';
import { writtenIn } from '#lib/written-in';
import { DeskDialog } from '../desk-dialog.tsx';
import { momentWords, type NewsroomClock } from '../moment-words.ts';
import { type Found, type KeptText, parseJson } from './kept-text.ts';
import { linesOf } from './plain-lines.ts';
import type { KeptOffers } from './use-kept-text.ts';
import { WordsToCopy } from './words-to-copy.tsx';

type RecoveryDialogProps = { kept: KeptOffers; now: number; clock: NewsroomClock };

/** Offers what earlier visits could not save, one after the other. Only its writer removes it. */
export function RecoveryDialog({ kept, ...time }: RecoveryDialogProps): ReactNode {
  const [found] = kept.offers;
  return found ? <Offer key={found.key} found={found} kept={kept} {...time} /> : null;
}

function Offer({ found, kept, now, clock }: RecoveryDialogProps & { found: Found }) {
  const { text, isWhole } = found;
  const others = kept.offers.length - 1;
  return (
    <DeskDialog title="This browser kept a text that was not saved">
      {text && text.at > 0 && <p>Written {momentWords(text.at, now, clock)}:</p>}
      {text && <Excerpt text={text} language={clock.language} />}
      {!isWhole && <Unread found={found} />}
      {others > 0 && <p>{others === 1 ? 'One more is' : `${others} more are`} kept here.</p>}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={() => kept.discard(found)}>
          Throw it away
        </button>
        <button
          type="button"
          className="button"
          data-focus-first={text ? undefined : true}
          onClick={() => kept.leave(found)}
        >
          Leave it for later
        </button>
        {text && (
          <button
            type="button"
            className="button button-first"
            data-focus-first
            onClick={() => kept.takeUp(found, text)}
          >
            Go on with {isWhole ? 'it' : 'what could be read'}
          </button>
        )}
      </div>
    </DeskDialog>
  );
}

const EXCERPT = 300; // characters, enough to know one's own text again

function Excerpt({ text: { draft }, language }: { text: KeptText; language: string }) {
  const text = bodyText(draft.content.body);
  return (
    <blockquote className="excerpt" {...writtenIn(language)}>
      <b>{draft.content.headline || 'Without a headline'}</b>
      <p>{text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text}</p>
    </blockquote>
  );
}

/** Another version of the program may have written it, or the browser did not write it to its end. */
function Unread({ found: { text, stored } }: { found: Found }) {
  const sent = parseJson(stored);
  const words = sent === undefined ? stored : linesOf(sent).join('\n\n');
  return (
    <>
      <p>
        {text ? 'Not all of it could be read' : 'It could not be read as a story'}: another version of this
        program may have written it, or it was cut short. These are all its words; copy what you need. It
        stays in this browser until you throw it away.
      </p>
      <WordsToCopy words={words} />
    </>
  );
}
