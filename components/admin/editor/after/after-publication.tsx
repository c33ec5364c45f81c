import { type ReactNode, useRef, useState } from 'react';
import type { CorrectionKind } from '#domain/stories/public-note';
import type { NewsroomClock } from '../../moment-words.ts';
import { readersAddress } from '../../readers/readers-address.ts';
import { BarMenu } from '../bar-menu.tsx';
import type { EditorState } from '../editor-state.ts';
import { unpublish } from '../story-commands.ts';
import type { StorySession } from '../story-session.ts';
import { UnpublishDialog } from '../unpublish-dialog.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { NotesDialog } from './notes-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

export type MayAfter = { publish: boolean; correct?: boolean; withdraw?: boolean };

type AfterPublicationProps = {
  session: StorySession;
  state: EditorState;
  may: MayAfter;
  now: number;
  clock: NewsroomClock;
};

type Open = CorrectionKind | 'notes' | 'withdraw' | null;

/** What can be done with a story that readers have, or had: who may not correct may still take an own story back. */
export function AfterPublication(props: AfterPublicationProps): ReactNode {
  const { session, state, may } = props;
  const isLive = state.desk === 'live' || state.desk === 'changed';
  const wasSeen = isLive || state.desk === 'withdrawn';
  if (may.correct && may.withdraw && wasSeen) return <AfterMenu {...props} isLive={isLive} />;
  if (!may.publish || !isLive) return null;
  return <UnpublishButton session={session} state={state} />;
}

function UnpublishButton({ session, state }: Pick<AfterPublicationProps, 'session' | 'state'>) {
  const [isAsking, setAsking] = useState(false);
  const isWaiting = state.busy !== null || state.theirs !== null;
  return (
    <>
      <button type="button" className="bar-word" disabled={isWaiting} onClick={() => setAsking(true)}>
        Unpublish
      </button>
      {isAsking && (
        <UnpublishDialog
          path={state.path}
          onClose={() => setAsking(false)}
          onConfirm={() => void unpublish(session)}
        />
      )}
    </>
  );
}

function AfterMenu({ session, state, now, clock, isLive }: AfterPublicationProps & { isLive: boolean }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const tools: { name: string; opens: Open }[] = [
    ...(isLive
      ? [
          { name: 'Correct', opens: 'correction' as const },
          { name: 'Clarify', opens: 'clarification' as const },
        ]
      : []),
    { name: 'Notes to readers', opens: 'notes' },
    { name: isLive ? 'Withdraw' : 'Change the notice', opens: 'withdraw' },
  ];
  function choose(opens: Open) {
    if (menu.current) menu.current.open = false;
    setOpen(opens);
  }
  return (
    <>
      <BarMenu ref={menu} name="After publication" spoken="After publication">
        <ul className="bar-choices">
          {tools.map(({ name, opens }) => (
            <li key={name}>
              <button type="button" onClick={() => choose(opens)}>
                {name}
              </button>
            </li>
          ))}
          <li>
            <a href={readersAddress(state.storyId)}>Readers</a>
          </li>
        </ul>
      </BarMenu>
      <NoteDialog
        kind={open === 'correction' || open === 'clarification' ? open : null}
        session={session}
        state={state}
        now={now}
        clock={clock}
        onClose={close}
      />
      {open === 'notes' && <NotesDialog session={session} clock={clock} onClose={close} />}
      {open === 'withdraw' && (
        <WithdrawDialog
          session={session}
          isLive={isLive}
          path={state.path}
          now={now}
          clock={clock}
          onClose={close}
        />
      )}
    </>
  );
}
