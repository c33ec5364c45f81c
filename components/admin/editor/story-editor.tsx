'use client';

import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Section } from '#domain/sections/sections';
import type { KnownNames } from '#domain/stories/known-names';
import { writtenIn } from '#lib/written-in';
import type { NewsroomClock } from '../moment-words.ts';
import { useIsHydrated } from '../use-is-hydrated.ts';
import { EditorHead } from './editor-head.tsx';
import { type EditorState, isUnsaved } from './editor-state.ts';
import { LogInPanel } from './log-in-panel.tsx';
import { MergePanel } from './merge/merge-panel.tsx';
import { NotesDesk, useNotes, useNotesState } from './notes/notes-desk.ts';
import { NotesPane } from './notes/notes-pane.tsx';
import { PreviewPane } from './preview/preview-pane.tsx';
import { RecoveryDialog } from './recovery-dialog.tsx';
import { HowSharedDesk } from './sharing/how-shared-desk.tsx';
import { useSlides } from './slides/use-slides.ts';
import { StoryColumns } from './story-columns.tsx';
import { keepMine, save, saveMerged, takeTheirs } from './story-commands.ts';
import { openSession, type StorySession } from './story-session.ts';
import { useKeptText } from './use-kept-text.ts';
import { useLayout } from './use-layout.ts';
import { leavingQuestion, useLeavingWarning } from './use-leaving-warning.ts';
import { useOpenStory } from './use-open-story.ts';
import { useSaveShortcut } from './use-save-shortcut.ts';
import { useStartInHeadline } from './use-start-in-headline.ts';

export type StoryEditorProps = {
  opening: EditorState;
  sections: Section[];
  known: KnownNames;
  writer: { accountId: string; name: string; email: string };
  clock: NewsroomClock;
  /** The instant of the page, ms UTC: what counts as today. */
  now: number;
  may: { edit: boolean; publish: boolean; correct?: boolean; withdraw?: boolean };
};

/** One story on the desk: written, illustrated, saved, shown to readers and taken back. */
export function StoryEditor({
  opening,
  sections,
  known,
  writer,
  clock,
  now,
  may,
}: StoryEditorProps): ReactNode {
  const [session] = useState(() => openSession(opening, writer));
  const state = useSyncExternalStore(session.subscribe, session.current, session.current);
  const [layout, setLayout] = useLayout();
  const isReady = useIsHydrated();
  const notes = useNotes(session, writer, may.edit);
  const { isOpen: areNotesOpen } = useNotesState(notes);
  const slides = useSlides(session);
  const kept = useKeptText(session, state, writer.accountId);
  const isUnfinished = useIsUnfinished(session, state);
  useLeavingWarning(() => leavingQuestion(isUnfinished, session.isKept, slides.uploads));
  useOpenStory(session, may.edit);
  useSaveShortcut(() => void save(session));
  useAddressOf(state);
  useStartInHeadline(state.version === null, isReady);

  return (
    // Nothing can be typed before the script that keeps it has come.
    <fieldset className={layout.isFocused ? 'story-desk focus-mode' : 'story-desk'} disabled={!isReady}>
      <HowSharedDesk session={session} clock={clock} now={now}>
        <NotesDesk value={notes}>
          <EditorHead
            session={session}
            state={state}
            clock={clock}
            now={now}
            may={may}
            layout={layout}
            onLayout={(next) => {
              notes.change({ isOpen: false }); // it stands where the preview does
              setLayout(next);
            }}
          />
          <LogInAgain session={session} logIn={state.logIn} writer={writer} />
          <Conflict session={session} state={state} sections={sections} clock={clock} now={now} />
          <StoryColumns
            key={state.generation}
            session={session}
            state={state}
            sections={sections}
            known={known}
            slides={slides}
            mayPublish={may.publish}
            written={writtenIn(clock.language)}
            preview={
              areNotesOpen ? (
                <NotesPane notes={notes} now={now} clock={clock} />
              ) : (
                layout.isPreviewing && (
                  <PreviewPane
                    storyId={state.storyId}
                    version={state.version}
                    onClose={() => setLayout({ ...layout, isPreviewing: false })}
                  />
                )
              )
            }
          />
        </NotesDesk>
      </HowSharedDesk>
      <RecoveryDialog kept={kept} now={now} clock={clock} />
    </fieldset>
  );
}

/** Whether something is written, or on its way into the text, that is not saved. */
function useIsUnfinished(
  { sendingInText: { subscribe, current } }: StorySession,
  state: EditorState,
): boolean {
  const sending = useSyncExternalStore(subscribe, current, current);
  return isUnsaved(state) || sending > 0;
}

type LogInAgainProps = Pick<StoryEditorProps, 'writer'> &
  Pick<EditorState, 'logIn'> & { session: StorySession };

function LogInAgain({ session, logIn, writer }: LogInAgainProps) {
  if (logIn === 'closed' || logIn === 'put-off') return null;
  return (
    <LogInPanel
      writer={writer}
      isAsked={logIn === 'asked'}
      onLoggedIn={() => session.tell({ kind: 'logged-in' })}
      onClose={() => session.tell({ kind: 'log-in', logIn: 'put-off' })}
    />
  );
}

type ConflictProps = Pick<StoryEditorProps, 'sections' | 'clock' | 'now'> & {
  session: StorySession;
  state: EditorState;
};

function Conflict({ session, state, sections, clock, now }: ConflictProps) {
  if (!state.theirs) return null;
  return (
    <MergePanel
      state={state}
      theirs={state.theirs.text}
      message={state.theirs.message}
      sectionName={(id) => sections.find((section) => section.id === id)?.name ?? ''}
      now={now}
      clock={clock}
      onTakeTheirs={() => void takeTheirs(session)}
      onKeepMine={() => void keepMine(session)}
      onMerge={(draft) => void saveMerged(session, draft)}
    />
  );
}

/** A new story gets its own address in the browser with its first save, so that a reload finds it. */
function useAddressOf({ storyId, version }: EditorState): void {
  const wasNew = useRef(version === null);
  useEffect(() => {
    if (version === null || !wasNew.current) return;
    wasNew.current = false;
    window.history.replaceState(null, '', `/admin/stories/${storyId}`);
  }, [storyId, version]);
}
