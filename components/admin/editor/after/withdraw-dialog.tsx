import { type ReactNode, useId, useState } from 'react';
import { NOTICE_MAX, REASON_MAX, WITHDRAWAL_KINDS, type WithdrawalKind } from '#domain/stories/public-note';
import { WithdrawnWords, withdrawnTitle } from '../../../story/withdrawn-notice.tsx';
import { DeskDialog } from '../../desk-dialog.tsx';
import { TextField } from '../../field.tsx';
import type { NewsroomClock } from '../../moment-words.ts';
import { unpublish } from '../story-commands.ts';
import type { StorySession } from '../story-session.ts';
import { withdraw } from './after-commands.ts';

type WithdrawDialogProps = {
  session: StorySession;
  /** A story that is gone already gets another notice. */
  isLive: boolean;
  path: string | null;
  now: number;
  clock: NewsroomClock;
  onClose: () => void;
};

/** Plain: without a kind, as authors take back their own. */
type Way = WithdrawalKind | 'plain';

const WAYS: Record<Way, { name: string; words: string }> = {
  plain: { name: 'Unpublish', words: 'taken back for now; nothing is explained' },
  kill: { name: 'Kill', words: 'it should never have run' },
  takedown: { name: 'Takedown', words: 'somebody asked for it, and is right' },
  legal: { name: 'Legal', words: 'a court or a lawyer demands it; readers are told the notice and no more' },
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
  const [way, setWay] = useState<Way>(isLive ? 'plain' : 'kill');
  const [reason, setReason] = useState('');
  const [notice, setNotice] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isReasonMissing, setReasonMissing] = useState(false);

  async function confirm() {
    if (way === 'plain') {
      onClose();
      return unpublish(session);
    }
    setReasonMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const failure = await withdraw(session, { kind: way, reason, notice });
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
        <Ways way={way} isLive={isLive} onChoose={setWay} />
        {way !== 'plain' && (
          <>
            <TextField
              label="Reason, for the newsroom only"
              value={reason}
              rows={2}
              maxLength={REASON_MAX}
              error={isReasonMissing ? 'Say why: whoever reads the history will ask.' : undefined}
              onChange={({ target }) => setReason(target.value)}
            />
            <TextField
              label="Notice for readers"
              hint="Plain text. May stay empty; then the address says the standard words."
              value={notice}
              rows={3}
              maxLength={NOTICE_MAX}
              onChange={({ target }) => setNotice(target.value)}
            />
          </>
        )}
        <div className="after-preview">
          <p className="field-name">What its address will say</p>
          <Said way={way} words={notice.trim()} now={now} clock={clock} />
        </div>
        <div aria-live="polite">{trouble && <p className="field-error">{trouble}</p>}</div>
      </div>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {isLive ? 'Keep it live' : 'Leave it'}
        </button>
        <button type="button" className="button button-first" onClick={() => void confirm()}>
          {confirmWords(way, isLive)}
        </button>
      </div>
    </DeskDialog>
  );
}

function confirmWords(way: Way, isLive: boolean): string {
  if (!isLive) return 'Change it';
  return way === 'plain' ? 'Unpublish' : 'Withdraw';
}

type WaysProps = { way: Way; isLive: boolean; onChoose: (way: Way) => void };

function Ways({ way, isLive, onChoose }: WaysProps) {
  const name = useId();
  const ways: readonly Way[] = isLive ? ['plain', ...WITHDRAWAL_KINDS] : WITHDRAWAL_KINDS;
  return (
    <fieldset className="after-choice after-ways">
      <legend className="field-name">How</legend>
      {ways.map((one) => (
        <label key={one}>
          <input type="radio" name={name} value={one} checked={way === one} onChange={() => onChoose(one)} />
          <span>
            <b>{WAYS[one].name}</b>: {WAYS[one].words}
          </span>
        </label>
      ))}
    </fieldset>
  );
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
