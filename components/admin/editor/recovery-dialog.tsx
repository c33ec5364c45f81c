import type { ReactNode } from 'react';
import { bodyText } from '#domain/stories/body';
import { writtenIn } from '#lib/written-in';
import { DeskDialog } from '../desk-dialog.tsx';
import { momentWords, type NewsroomClock } from '../moment-words.ts';
import type { KeptText } from './kept-text.ts';

type RecoveryDialogProps = {
  kept: KeptText;
  now: number;
  clock: NewsroomClock;
  onTake: (kept: KeptText) => void;
  onDiscard: (kept: KeptText) => void;
};

const EXCERPT = 300; // characters, enough to know one's own text again

/** Offers what an earlier visit could not save. It has to be decided, or the next key stroke would replace it. */
export function RecoveryDialog({ kept, now, clock, onTake, onDiscard }: RecoveryDialogProps): ReactNode {
  const { content } = kept.draft;
  const text = bodyText(content.body);
  return (
    <DeskDialog title="This browser kept a text that was not saved">
      <p>Written {momentWords(kept.at, now, clock)}:</p>
      <blockquote className="excerpt" {...writtenIn(clock.language)}>
        <b>{content.headline || 'Without a headline'}</b>
        <p>{text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text}</p>
      </blockquote>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={() => onDiscard(kept)}>
          Throw it away
        </button>
        <button type="button" className="button button-first" data-focus-first onClick={() => onTake(kept)}>
          Go on with it
        </button>
      </div>
    </DeskDialog>
  );
}
