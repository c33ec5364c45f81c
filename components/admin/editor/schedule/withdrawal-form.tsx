import { type ReactNode, useState } from 'react';
import type { WithdrawalWords } from '#domain/stories/public-note';
import type { StorySchedule } from '#domain/stories/schedule-facts';
import type { AskedHour } from '#domain/stories/schedule-hour';
import { explainedBy, isUnexplained, WithdrawalFields, wordsOf } from '../after/withdrawal-fields.tsx';
import { PlanForm, type Trouble } from './plan-form.tsx';

type WithdrawalFormProps = {
  storyId: string;
  facts: StorySchedule;
  onSet: (hour: AskedHour, withdrawal: WithdrawalWords | null) => Promise<Trouble>;
  onCancel: () => Promise<Trouble>;
};

/** When readers lose the story, and what its address says then: plainly for authors, with a kind for editors. */
export function WithdrawalForm({ storyId, facts, onSet, onCancel }: WithdrawalFormProps): ReactNode {
  const { end, may, clock } = facts;
  const [value, setValue] = useState(() => explainedBy(end?.withdrawal ?? null));
  const [isReasonMissing, setReasonMissing] = useState(false);
  if (end?.withdrawal && !may.withdraw)
    return (
      <div className="plan-form">
        <h3>Withdrawal</h3>
        <p>
          Set for {end.words}, as {end.withdrawal.kind}.
        </p>
        <p className="field-hint">Only an editor moves or cancels it.</p>
      </div>
    );
  async function set(hour: AskedHour): Promise<Trouble> {
    setReasonMissing(isUnexplained(value));
    return isUnexplained(value) ? 'Not scheduled: the reason is missing.' : onSet(hour, wordsOf(value));
  }
  return (
    <PlanForm
      storyId={storyId}
      plan="end"
      title="Withdrawal"
      saved={end}
      clock={clock}
      words={{
        set: 'Schedule the withdrawal',
        move: 'Change the withdrawal',
        cancel: 'Cancel the withdrawal',
      }}
      onSet={set}
      onCancel={onCancel}
    >
      {may.withdraw && (
        <WithdrawalFields
          value={value}
          isPlainOffered
          isReasonMissing={isReasonMissing}
          onChange={setValue}
        />
      )}
      {value.way !== 'plain' && (
        <p className="field-hint">The newsroom gets its letter when you schedule this, not at the hour.</p>
      )}
    </PlanForm>
  );
}
