import { type ReactNode, useEffect, useRef, useState } from 'react';
import { NOTE_MAX, type StageMove } from '#domain/stories/stages';
import { TextField } from '../../field.tsx';
import { MOVE_WORDS, STAGE_WORDS } from '../../stage-words.ts';
import { BarMenu } from '../bar-menu.tsx';
import type { EditorState } from '../editor-state.ts';
import type { StorySession } from '../story-session.ts';
import { keepWorkFresh } from './keep-work-fresh.ts';
import { moveStory, type WorkSession } from './work-session.ts';
import { useWorkState } from './work-desk.tsx';

type StageControlProps = { work: WorkSession; session: StorySession; state: EditorState };

const NOTHING = { said: '', trouble: '' };

const DONE: Record<StageMove, string> = {
  'send-to-review': 'Sent to review.',
  'send-back': 'Sent back to whoever writes it.',
  'mark-ready': 'Marked ready.',
  spike: 'Spiked. It is not worked on until it is un-spiked.',
  'un-spike': 'Un-spiked: it is a draft again.',
};

/** How far the story is, and what this person can do with it next, with a note for whoever gets it. */
export function StageControl({ work, session, state }: StageControlProps): ReactNode {
  useEffect(() => keepWorkFresh(work, session), [work, session]);
  const { work: known, about, isBusy, ...told } = useWorkState(work);
  const { said, trouble } = about === 'stage' ? told : NOTHING;
  const [note, setNote] = useState('');
  const menu = useRef<HTMLDetailsElement>(null);
  const isWaiting = isBusy || state.busy !== null || state.theirs !== null;

  async function move(by: StageMove) {
    if (!(await moveStory(work, session, { move: by, note: note.trim(), said: DONE[by] }))) return;
    setNote('');
    if (menu.current) menu.current.open = false;
    menu.current?.querySelector('summary')?.focus();
  }
  return (
    <>
      <output className="sr-only">{said}</output>
      <BarMenu ref={menu} name="Stage" spoken={`Stage: ${STAGE_WORDS[known.stage].toLowerCase()}`}>
        {known.next.length === 0 ? (
          <p className="field-hint">Your role does not move this story.</p>
        ) : (
          <>
            <TextField
              label="Note, if there is something to say"
              rows={2}
              maxLength={NOTE_MAX}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
            <div className="bar-panel-buttons">
              {known.next.map((by) => (
                <button
                  key={by}
                  type="button"
                  className="button"
                  disabled={isWaiting}
                  onClick={() => void move(by)}
                >
                  {MOVE_WORDS[by]}
                </button>
              ))}
            </div>
          </>
        )}
        <p role="alert" className={trouble ? 'field-error' : ''}>
          {trouble}
        </p>
      </BarMenu>
    </>
  );
}
