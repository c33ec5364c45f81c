'use client';

import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Section } from '#domain/sections/sections';
import type { Content } from '#domain/stories/content';
import type { Draft } from '#domain/stories/draft';
import type { NewsroomClock } from '../moment-words.ts';
import { ConflictPanel } from './conflict-panel.tsx';
import { type EditorState, isUnsaved } from './editor-state.ts';
import { RecoveryDialog } from './recovery-dialog.tsx';
import { SideFields } from './side-fields.tsx';
import { SlidesField } from './slides/slides-field.tsx';
import { useSlides } from './slides/use-slides.ts';
import { StoryBar } from './story-bar.tsx';
import { keepMine, save, takeTheirs } from './story-commands.ts';
import { StoryNotice } from './story-notice.tsx';
import { openSession, type StorySession } from './story-session.ts';
import { useKeptText } from './use-kept-text.ts';
import { useLeavingWarning } from './use-leaving-warning.ts';
import { useSaveShortcut } from './use-save-shortcut.ts';
import { WritingColumn } from './writing-column.tsx';

export type StoryEditorProps = {
  opening: EditorState;
  sections: Section[];
  writer: { accountId: string; name: string };
  clock: NewsroomClock;
  /** The instant of the page, ms UTC: what counts as today. */
  now: number;
  may: { edit: boolean; publish: boolean };
};

/** One story on the desk: written, illustrated, saved, shown to readers and taken back. */
export function StoryEditor({ opening, sections, writer, clock, now, may }: StoryEditorProps): ReactNode {
  const [session] = useState(() => openSession(opening, writer.name));
  const state = useSyncExternalStore(session.subscribe, session.current, session.current);
  const { draft } = state;
  const write = (change: (before: Draft) => Draft) => session.tell({ kind: 'wrote', change });
  const change = (parts: (content: Content) => Partial<Content>) =>
    write((before) => ({ ...before, content: { ...before.content, ...parts(before.content) } }));
  const isReady = useIsHydrated();
  const slides = useSlides(session);
  const kept = useKeptText(session, state, writer.accountId);
  const [sendingInText, setSendingInText] = useState(0);
  useLeavingWarning(isUnsaved(state) || slides.isSending || sendingInText > 0);
  useSaveShortcut(() => void save(session));
  useAddressOf(state);

  return (
    // Nothing can be typed before the script that keeps it has come.
    <fieldset className="story-desk" disabled={!isReady}>
      <h1 className="sr-only">
        {draft.content.headline || (state.version === null ? 'New story' : 'Story')}
      </h1>
      <StoryBar session={session} state={state} clock={clock} now={now} may={may} />
      <StoryNotice notice={state.notice} fields={state.fields} />
      <Conflict session={session} state={state} sections={sections} clock={clock} now={now} />
      <div className="story-columns" key={state.generation}>
        <div className="story-main">
          <WritingColumn
            content={draft.content}
            pictures={state.pictures}
            problems={state.fields}
            onPicture={(picture) => session.tell({ kind: 'picture-came', picture, to: 'text' })}
            onSending={setSendingInText}
            onChange={(parts) => change(() => parts)}
          />
          <SlidesField
            slides={draft.content.slides}
            pictures={state.pictures}
            problems={state.fields}
            {...slides}
            onChange={(reorder) => change((content) => ({ slides: reorder(content.slides) }))}
          />
        </div>
        <SideFields
          draft={draft}
          sections={sections}
          path={state.path}
          problems={state.fields}
          onChange={write}
        />
      </div>
      {kept.offer && (
        <RecoveryDialog
          key={kept.offer.at}
          kept={kept.offer}
          now={now}
          clock={clock}
          onTake={kept.takeUp}
          onDiscard={kept.discard}
        />
      )}
    </fieldset>
  );
}

type ConflictProps = Pick<StoryEditorProps, 'sections' | 'clock' | 'now'> & {
  session: StorySession;
  state: EditorState;
};

function Conflict({ session, state, sections, clock, now }: ConflictProps) {
  if (!state.theirs) return null;
  return (
    <ConflictPanel
      message={state.theirs.message}
      theirs={state.theirs.text}
      mine={state.draft}
      sectionName={(id) => sections.find((section) => section.id === id)?.name ?? ''}
      now={now}
      clock={clock}
      isBusy={state.busy !== null}
      onTakeTheirs={() => void takeTheirs(session)}
      onKeepMine={() => void keepMine(session)}
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

const never = () => () => undefined;

/** False in what the server sends and until the browser has taken it over. */
const useIsHydrated = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
