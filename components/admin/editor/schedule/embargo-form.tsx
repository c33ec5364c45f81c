import { type ReactNode, useState } from 'react';
import type { StorySchedule } from '#domain/stories/schedule-facts';
import type { AskedHour } from '#domain/stories/schedule-hour';
import { TextField } from '../../field.tsx';
import { PlanForm, type Trouble } from './plan-form.tsx';

type EmbargoFormProps = {
  storyId: string;
  facts: StorySchedule;
  onSet: (hour: AskedHour, of: { reason: string; opensPreviews: boolean }) => Promise<Trouble>;
  onLift: () => Promise<Trouble>;
};

/** Before its hour nobody may publish: the hour, why, and whether outsiders may read meanwhile. */
export function EmbargoForm({ storyId, facts, onSet, onLift }: EmbargoFormProps): ReactNode {
  const { embargo, may, clock } = facts;
  const [reason, setReason] = useState(embargo?.reason ?? '');
  const [opensPreviews, setOpensPreviews] = useState(embargo?.opensPreviews ?? false);
  if (embargo && !may.moveEmbargo)
    return (
      <div className="plan-form">
        <h3>Embargo</h3>
        <p>
          Set for {embargo.words}. <bdi>{embargo.reason}</bdi>
        </p>
        <p className="field-hint">Only an editor moves or lifts it.</p>
      </div>
    );
  return (
    <PlanForm
      storyId={storyId}
      plan="embargo"
      title="Embargo"
      saved={embargo}
      clock={clock}
      words={{ set: 'Set the embargo', move: 'Move the embargo', cancel: 'Lift the embargo' }}
      onSet={(hour) => onSet(hour, { reason, opensPreviews })}
      onCancel={onLift}
    >
      <TextField
        label="Reason"
        rows={2}
        required
        maxLength={300}
        value={reason}
        hint="Who asked for it, and why. Only the newsroom reads it; every move is written down."
        onChange={({ target: { value } }) => setReason(value.replace(/\n/g, ' '))}
      />
      <label className="plan-choice">
        <input
          type="checkbox"
          checked={opensPreviews}
          onChange={({ target: { checked } }) => setOpensPreviews(checked)}
        />
        <span>Outsiders with a preview link may read it before</span>
      </label>
    </PlanForm>
  );
}
