import type { ReactNode } from 'react';
import type { StorySchedule } from '#domain/stories/schedule-facts';
import { DeskDialog } from '../../desk-dialog.tsx';
import type { StorySession } from '../story-session.ts';
import { EmbargoForm } from './embargo-form.tsx';
import { PlanForm, type Trouble } from './plan-form.tsx';
import { dropPlan, moveStart, scheduleNewest, setPlan } from './schedule-commands.ts';
import { WithdrawalForm } from './withdrawal-form.tsx';

type ScheduleDialogProps = {
  session: StorySession;
  facts: StorySchedule;
  /** Something was done: it is said with this sentence. */
  onDone: (said: string) => void;
  onClose: () => void;
};

/** Everything that may happen to a story by itself, with its hour. */
export function ScheduleDialog({ session, facts, onDone, onClose }: ScheduleDialogProps): ReactNode {
  const { start, breaking, may, state, clock, wasLive } = facts;
  const { storyId } = session.current();
  const isLive = state === 'live' || state === 'changed';
  async function after(work: Promise<Trouble>, done: string): Promise<Trouble> {
    const trouble = await work;
    if (trouble === null) onDone(done);
    return trouble;
  }
  const common = { storyId, clock };
  return (
    <DeskDialog title="Schedule" onClose={onClose}>
      {may.schedule && (
        <PlanForm
          {...common}
          plan="start"
          title={isLive ? 'Update' : 'Publication'}
          saved={start}
          words={{ set: 'Schedule', move: 'Move', cancel: 'Cancel the schedule' }}
          onSet={(hour) =>
            after(start ? moveStart(session, hour) : scheduleNewest(session, hour), 'Scheduled.')
          }
          onCancel={() => after(dropPlan(session, 'start'), 'The schedule is cancelled.')}
        />
      )}
      {may.schedule && (isLive || start) && (
        <WithdrawalForm
          storyId={storyId}
          facts={facts}
          onSet={(hour, withdrawal) =>
            after(setPlan(session, 'end', { hour, withdrawal }), 'The withdrawal is scheduled.')
          }
          onCancel={() => after(dropPlan(session, 'end'), 'The withdrawal is cancelled: the story stays.')}
        />
      )}
      {may.setEmbargo && !wasLive && (
        <EmbargoForm
          storyId={storyId}
          facts={facts}
          onSet={(hour, of) => after(setPlan(session, 'embargo', { hour, ...of }), 'The embargo is set.')}
          onLift={() =>
            after(dropPlan(session, 'embargo'), 'The embargo is lifted. Nothing is published by that.')
          }
        />
      )}
      {may.breakNews && isLive && (
        <PlanForm
          {...common}
          plan="breaking"
          title="Breaking"
          saved={breaking}
          words={{ set: 'Mark as breaking', move: 'Move its end', cancel: 'End it now' }}
          onSet={(hour) =>
            after(setPlan(session, 'breaking', { hour }), 'Breaking: the banner is on every page.')
          }
          onCancel={() => after(dropPlan(session, 'breaking'), 'No longer breaking. The story stays.')}
        />
      )}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </div>
    </DeskDialog>
  );
}
