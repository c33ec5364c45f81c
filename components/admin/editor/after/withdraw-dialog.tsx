import { type ReactNode, useState } from 'react';
import { WithdrawnWords, withdrawnTitle } from '../../../story/withdrawn-notice.tsx';
import { DeskDialog } from '../../desk-dialog.tsx';
import type { NewsroomClock } from '../../moment-words.ts';
import { unpublish } from '../story-commands.ts';
import type { StorySession } from '../story-session.ts';
import { withdraw } from './after-commands.ts';
import { type Explained, isUnexplained, type Way, WithdrawalFields, wordsOf } from './withdrawal-fields.tsx';

type WithdrawDialogProps = {
  session: StorySession;
  /** A story that is gone already gets another notice. */
  isLive: boolean;
  path: string | null;
  now: number;
  clock: NewsroomClock;
  onClose: () => void;
};

/** Takes a story from readers: plainly, or with a kind, a reason for the newsroom and a notice for readers. */
export function WithdrawDialog({
  session,
  isLive,
  path,
  now,
  clock,
  onClose,
}: WithdrawDialogProps): ReactNode {
  const [value, setValue] = useState<Explained>({ way: isLive ? 'plain' : 'kill', reason: '', notice: '' });
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isReasonMissing, setReasonMissing] = useState(false);

  async function confirm() {
    const words = wordsOf(value);
    if (words === null) {
      onClose();
      return unpublish(session);
    }
    setReasonMissing(isUnexplained(value));
    if (isUnexplained(value)) return;
    const failure = await withdraw(session, words);
    setTrouble(failure);
    if (failure === null) onClose();
  }

  return (
    <DeskDialog title={isLive ? 'Withdraw this story' : 'Change what its address says'} onClose={onClose}>
      <p>
        {isLive
          ? `Readers lose it at once: on every list, in every feed, with the pictures that stand nowhere else. Its address ${path} answers that it is gone. Links that preview it end. The text stays at the desk, and may be published again.`
          : `Readers do not have this story. Its address ${path} says the words below.`}
      </p>
      <div className="form">
        <WithdrawalFields
          value={value}
          isPlainOffered={isLive}
          isReasonMissing={isReasonMissing}
          onChange={setValue}
        />
        <div className="after-preview">
          <p className="field-name">What its address will say</p>
          <Said way={value.way} words={value.notice.trim()} now={now} clock={clock} />
        </div>
        <div aria-live="polite">{trouble && <p className="field-error">{trouble}</p>}</div>
      </div>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {isLive ? 'Keep it live' : 'Leave it'}
        </button>
        <button type="button" className="button button-first" onClick={() => void confirm()}>
          {confirmWords(value.way, isLive)}
        </button>
      </div>
    </DeskDialog>
  );
}

function confirmWords(way: Way, isLive: boolean): string {
  if (!isLive) return 'Change it';
  return way === 'plain' ? 'Unpublish' : 'Withdraw';
}

type SaidProps = { way: Way; words: string; now: number; clock: NewsroomClock };

function Said({ way, words, now, clock }: SaidProps) {
  const notice = way === 'plain' ? null : { kind: way, words };
  return (
    <div className="after-said">
      <p className="after-said-title">{withdrawnTitle(notice)}</p>
      <WithdrawnWords withdrawnAt={now} notice={notice} clock={clock} />
    </div>
  );
}
