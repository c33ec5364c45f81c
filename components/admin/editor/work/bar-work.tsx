import type { ReactNode } from 'react';
import { ChecksControl } from '../checks/checks-control.tsx';
import type { EditorState } from '../editor-state.ts';
import type { StorySession } from '../story-session.ts';
import { StageControl } from './stage-control.tsx';
import { useWorkDesk } from './work-desk.tsx';

type BarWorkProps = { session: StorySession; state: EditorState; now: number };

/** What the story's bar says of the work on it: its stage, and what is to mend before readers have it. */
export function BarWork(props: BarWorkProps): ReactNode {
  const work = useWorkDesk();
  if (work === null) return null;
  return (
    <>
      <StageControl work={work} session={props.session} state={props.state} />
      <ChecksControl work={work} {...props} />
    </>
  );
}
