import { type Observed, observed } from '#lib/observed';
import { uploadPicture } from './slides/upload-picture.ts';
import { openUploads, type SendPicture, type UploadQueue } from './slides/upload-queue.ts';
import { afterEvent, type Busy, type EditorEvent, type EditorState } from './editor-state.ts';
import { needsLogIn } from './saving-state.ts';

/** One story that is open in this browser, outside React: what is saved is what was written up to that moment. */
export type StorySession = Observed<EditorState> & {
  /** One open editor: names the place where this browser keeps what it has not saved. */
  id: string;
  tell(event: EditorEvent): void;
  /** Pictures that are not in the story yet. */
  uploads: UploadQueue;
  /** How many pictures are on their way into the text itself. */
  sendingInText: Observed<number>;
  setSendingInText(count: number): void;
  /** Who has it open, in whose name it saves. */
  writer: Writer;
  /** A save that nobody asked for, while it is on its way. */
  savingItself: Promise<void> | null;
  /** Whether this browser holds what is not saved; kept up to date by whoever keeps it. */
  isKept: boolean;
  /** Texts that were sent and whose answer was lost, in their canonical spelling: the server may have one of them. */
  uncertain: Set<string>;
  /** The last text that was refused for a newer version, in its canonical spelling: the server keeps a copy of it. */
  putAside: string | null;
};

export type Writer = { accountId: string; name: string };

export function openSession(
  opening: EditorState,
  writer: Writer,
  send: SendPicture = uploadPicture,
): StorySession {
  const { current, subscribe, become } = observed(opening);
  const inText = observed(0);
  const tell = (event: EditorEvent) => become(afterEvent(current(), event));
  const uploads = openUploads(send, (picture) => tell({ kind: 'picture-came', picture, to: 'slides' }));
  uploads.subscribe(() => {
    if (uploads.current().length === 0) tell({ kind: 'uploads-settled' });
  });
  return {
    id: crypto.getRandomValues(new Uint32Array(2)).join('-'),
    current,
    subscribe,
    tell,
    uploads,
    sendingInText: inText,
    setSendingInText: inText.become,
    writer,
    savingItself: null,
    isKept: false,
    uncertain: new Set(),
    putAside: null,
  };
}

/**
 * What somebody asks for, one thing at a time: what is asked for while another runs is not begun. A save that nobody
 * asked for is waited for, so that no two are on their way at once.
 */
export async function run(session: StorySession, busy: Busy, work: () => Promise<void>): Promise<void> {
  if (session.current().busy !== null) return;
  if (needsLogIn(session.current().trouble)) session.tell({ kind: 'log-in', logIn: 'asked' });
  session.tell({ kind: 'began', busy });
  try {
    if (session.savingItself) await session.savingItself; // else at once: what is written now is part of it
    await work();
  } finally {
    session.tell({ kind: 'ended' });
  }
}

/** The same for what nobody asked for: what the screen says stays until there is something new to say. */
export async function runByItself(session: StorySession, work: () => Promise<void>): Promise<void> {
  const { busy, isSavingItself } = session.current();
  if (busy !== null || isSavingItself) return;
  session.tell({ kind: 'began-itself' });
  session.savingItself = work().finally(() => {
    session.savingItself = null;
    session.tell({ kind: 'ended-itself' });
  });
  await session.savingItself;
}
