import { type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { NoteThread } from '#domain/stories/note-threads';
import { piecesOf } from '#domain/stories/note-words';
import { momentWords } from '../../moment-words.ts';
import { goToThread } from './note-commands.ts';
import { NoteForm } from './note-form.tsx';
import { useNotesState } from './notes-desk.ts';
import type { Now } from './notes-pane.tsx';
import type { NotesSession } from './notes-session.ts';
import { deleteNote, replyTo, setResolved, writeNote } from './write-notes.ts';

type ThreadItemProps = Now & { thread: NoteThread; isGone: boolean; notes: NotesSession };

/** What is said about one passage. */
export function ThreadItem({ thread, isGone, notes, ...when }: ThreadItemProps): ReactNode {
  const { active } = useNotesState(notes);
  const isActive = active === thread.id;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isActive) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <li
      ref={item}
      className={isActive ? 'note-thread note-thread-active' : 'note-thread'}
      aria-current={isActive}
    >
      {isGone ? (
        <div className="note-quote">
          <del>{thread.quote}</del> <span>The passage is gone.</span>
        </div>
      ) : (
        <button
          type="button"
          className="note-quote"
          title="Show it in the text"
          onClick={({ detail }) => goToThread(notes, thread.id, detail === 0)} // 0: by a key
        >
          {thread.quote}
        </button>
      )}
      <NotesOfThread thread={thread} notes={notes} {...when} />
      {thread.resolved && (
        <p className="note-who">
          Resolved by {thread.resolved.by}, {momentWords(thread.resolved.at, when.now, when.clock)}
        </p>
      )}
      <ThreadActions thread={thread} notes={notes} />
    </li>
  );
}

type PartProps = { thread: NoteThread; notes: NotesSession };

function NotesOfThread({ thread, notes, now, clock }: PartProps & Now) {
  const { colleagues } = useNotesState(notes);
  return thread.notes.map((note) => (
    <div key={note.id} className={note.isUnseen ? 'note note-unseen' : 'note'}>
      <p className="note-who">
        <b>{note.by}</b>{' '}
        <time dateTime={new Date(note.at).toISOString()}>{momentWords(note.at, now, clock)}</time>
        {note.isUnseen && <span> · asks you</span>}
        {note.mayDelete && (
          <button
            type="button"
            className="plain-button"
            aria-label="Delete your note"
            onClick={() => void deleteNote(notes, thread, note.id)}
          >
            Delete
          </button>
        )}
      </p>
      <p className="note-words">
        {piecesOf(note.words, colleagues).map(({ text, mentioned }, place) =>
          mentioned.length > 0 ? <b key={place}>{text}</b> : text,
        )}
      </p>
    </div>
  ));
}

function ThreadActions({ thread, notes }: PartProps) {
  const { colleagues } = useNotesState(notes);
  const [isAnswering, setAnswering] = useState(notes.drafts.get(thread.id) !== '');
  const isResolved = thread.resolved !== null;
  const answer = useRef<HTMLButtonElement>(null);
  function close() {
    flushSync(() => setAnswering(false));
    answer.current?.focus();
  }
  if (isAnswering) {
    return (
      <NoteForm
        label="Your reply"
        submit="Reply"
        colleagues={colleagues}
        draft={notes.drafts.get(thread.id)}
        onDraft={(words) => writeNote(notes, thread.id, words)}
        onSend={async (words) => {
          const isTaken = await replyTo(notes, thread.id, words);
          if (isTaken) close();
          return isTaken;
        }}
        onCancel={() => {
          notes.drafts.putAway(thread.id);
          close();
        }}
      />
    );
  }
  return (
    <div className="notes-actions">
      <button ref={answer} type="button" className="button" onClick={() => setAnswering(true)}>
        Reply
      </button>
      <button
        type="button"
        className="button"
        onClick={() => void setResolved(notes, thread.id, !isResolved)}
      >
        {isResolved ? 'Open again' : 'Resolve'}
      </button>
    </div>
  );
}
