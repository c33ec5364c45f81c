import { type ReactNode, useState } from 'react';
import type { NewsroomClock } from '../moment-words.ts';
import type { EditorState } from './editor-state.ts';
import { duplicate } from './schedule/duplicate.ts';
import { ScheduleDesk } from './schedule/schedule-desk.tsx';
import { troubleWords } from './state-words.ts';
import { StoryBar } from './story-bar.tsx';
import { StoryNotice } from './story-notice.tsx';
import type { StorySession } from './story-session.ts';
import { type Layout, StoryTools } from './story-tools.tsx';
import { TakeOver } from './take-over.tsx';

type EditorHeadProps = {
  session: StorySession;
  state: EditorState;
  clock: NewsroomClock;
  now: number;
  may: { edit: boolean; publish: boolean; correct?: boolean; withdraw?: boolean };
  layout: Layout;
  onLayout: (layout: Layout) => void;
};

/** What stands over the text: its state, what can be done with it, and what came of that. */
export function EditorHead({
  session,
  state,
  clock,
  now,
  may,
  layout,
  onLayout,
}: EditorHeadProps): ReactNode {
  const [isScheduling, setScheduling] = useState(false);
  return (
    <>
      <h1 className="sr-only">
        {state.draft.content.headline || (state.version === null ? 'New story' : 'Story')}
      </h1>
      <StoryBar
        session={session}
        state={state}
        clock={clock}
        now={now}
        may={may}
        onSchedule={() => setScheduling(true)}
      >
        <StoryTools
          storyId={state.storyId}
          isStored={state.version !== null}
          mayShare={may.edit}
          onDuplicate={() => void duplicate(session)}
          layout={layout}
          onLayout={onLayout}
          now={now}
          clock={clock}
        />
      </StoryBar>
      <ScheduleDesk
        session={session}
        state={state}
        isOpen={isScheduling}
        onClose={() => setScheduling(false)}
      />
      <StoryNotice
        storyId={state.storyId}
        notice={state.notice}
        notSaved={troubleWords(state)}
        fields={state.fields}
      />
      <TakeOver session={session} state={state} now={now} clock={clock} />
    </>
  );
}
