import { type ReactNode, useId } from 'react';
import {
  NOTICE_MAX,
  REASON_MAX,
  WITHDRAWAL_KINDS,
  type WithdrawalKind,
  type WithdrawalWords,
} from '#domain/stories/public-note';
import { TextField } from '../../field.tsx';

/** Plain: without a kind, as authors take back their own. */
export type Way = WithdrawalKind | 'plain';

/** How a story is taken from readers, as it stands in a form. */
export type Explained = { way: Way; reason: string; notice: string };

const WAYS: Record<Way, { name: string; words: string }> = {
  plain: { name: 'Unpublish', words: 'taken back for now; nothing is explained' },
  kill: { name: 'Kill', words: 'it should never have run' },
  takedown: { name: 'Takedown', words: 'somebody asked for it, and is right' },
  legal: { name: 'Legal', words: 'a court or a lawyer demands it; readers are told the notice and no more' },
};

/** What is sent of it; null: nothing is explained. */
export const wordsOf = ({ way, reason, notice }: Explained): WithdrawalWords | null =>
  way === 'plain' ? null : { kind: way, reason, notice };

export const explainedBy = (words: WithdrawalWords | null): Explained =>
  words === null
    ? { way: 'plain', reason: '', notice: '' }
    : { way: words.kind, reason: words.reason, notice: words.notice };

export const isUnexplained = ({ way, reason }: Explained): boolean => way !== 'plain' && reason.trim() === '';

type WithdrawalFieldsProps = {
  value: Explained;
  /** Whether nothing need be explained. */
  isPlainOffered: boolean;
  isReasonMissing: boolean;
  onChange: (value: Explained) => void;
};

/** The kind of a withdrawal, why, and what readers are told. */
export function WithdrawalFields({
  value,
  isPlainOffered,
  isReasonMissing,
  onChange,
}: WithdrawalFieldsProps): ReactNode {
  const name = useId();
  const ways: readonly Way[] = isPlainOffered ? ['plain', ...WITHDRAWAL_KINDS] : WITHDRAWAL_KINDS;
  return (
    <>
      <fieldset className="after-choice after-ways">
        <legend className="field-name">How</legend>
        {ways.map((way) => (
          <label key={way}>
            <input
              type="radio"
              name={name}
              value={way}
              checked={value.way === way}
              onChange={() => onChange({ ...value, way })}
            />
            <span>
              <b>{WAYS[way].name}</b>: {WAYS[way].words}
            </span>
          </label>
        ))}
      </fieldset>
      {value.way !== 'plain' && (
        <>
          <TextField
            label="Reason, for the newsroom only"
            value={value.reason}
            rows={2}
            maxLength={REASON_MAX}
            error={isReasonMissing ? 'Say why: whoever reads the history will ask.' : undefined}
            onChange={({ target }) => onChange({ ...value, reason: target.value })}
          />
          <TextField
            label="Notice for readers"
            hint="Plain text. May stay empty; then the address says the standard words."
            value={value.notice}
            rows={3}
            maxLength={NOTICE_MAX}
            onChange={({ target }) => onChange({ ...value, notice: target.value })}
          />
        </>
      )}
    </>
  );
}
