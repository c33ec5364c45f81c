import { type ReactNode, useState } from 'react';
import type { EditorState } from '../editor-state.ts';
import type { StorySession } from '../story-session.ts';
import { doneNotice, scheduleNewest } from './schedule-commands.ts';
import { ScheduleDialog } from './schedule-dialog.tsx';
import { ScheduleLines } from './schedule-lines.tsx';
import { useSchedule } from './use-schedule.ts';

type ScheduleDeskProps = {
  session: StorySession;
  state: EditorState;
  isOpen: boolean;
  onClose: () => void;
};

/** What is planned for the story, under its bar, and the dialog that plans it. */
export function ScheduleDesk({ session, state, isOpen, onClose }: ScheduleDeskProps): ReactNode {
  const { facts, refresh } = useSchedule(session, state);
  const [trouble, setTrouble] = useState<string | null>(null);
  async function renew() {
    if (!facts?.start) return;
    const failed = await scheduleNewest(session, facts.start.hour);
    setTrouble(failed);
    if (failed === null) await refresh(doneNotice('The newer text is scheduled.'));
  }
  return (
    <>
      <ScheduleLines
        facts={facts}
        mayRenew={facts?.may.schedule === true && state.busy === null && state.theirs === null}
        onRenew={() => void renew()}
      />
      <p role="alert" className={trouble ? 'field-error' : ''}>
        {trouble}
      </p>
      {isOpen && facts && (
        <ScheduleDialog
          session={session}
          facts={facts}
          onClose={onClose}
          onDone={(said) => {
            setTrouble(null);
            onClose();
            void refresh(doneNotice(said));
          }}
        />
      )}
    </>
  );
}
