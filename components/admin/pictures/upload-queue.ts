import { z } from 'zod';
import { atMost } from '#lib/at-most';
import { type SentFile, sendFile, type Trouble, troubleOf } from './send-file.ts';

/** A file on its way into the library. */
export type Upload = { key: number; file: File; state: UploadState };
export type UploadState =
  | { kind: 'waiting' }
  /** What part has gone, 0 to 1; all of it: its sizes are being made. */
  | { kind: 'sending'; part: number }
  | { kind: 'arrived'; id: string; name: string; known: boolean }
  | ({ kind: 'failed' } & Trouble);

export type UploadQueue = {
  current(): readonly Upload[];
  /** Returns the end of it. */
  subscribe(listener: () => void): () => void;
  add(files: Iterable<File>): void;
  /** Sends failed files again: one, or all that it can help. */
  again(key?: number): void;
  /** Forgets what has ended. */
  dismiss(key?: number): void;
};

const TOO_MANY_BYTES = 20_000_000; // as domain/media/limits.ts, said before the bytes travel
const arrivedSchema = z.object({ id: z.string(), name: z.string(), known: z.boolean() });

type Send = (file: File, onProgress: (part: number) => void) => Promise<SentFile>;
type Wait = (ms: number) => Promise<unknown>;

const post: Send = (file, onProgress) => sendFile({ method: 'POST', path: '/api/media', file }, onProgress);
const pause: Wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Files for the library, two at a time, outside React. `onRest` is called when nothing is on its way any more. */
export function openUploadQueue(onRest: () => void, send: Send = post, wait: Wait = pause): UploadQueue {
  const list = openList();
  const twoAtATime = atMost(2);
  let count = 0;

  async function run({ key, file }: Upload): Promise<void> {
    list.tell(key, { kind: 'sending', part: 0 });
    const sent = await send(file, (part) => list.tell(key, { kind: 'sending', part }));
    if (sent.kind !== 'too-many')
      return list.tell(key, sent.kind === 'done' ? arrival(sent.answer) : failure(sent));
    list.tell(key, { kind: 'waiting' });
    await wait(sent.seconds * 1000);
    return run({ key, file, state: { kind: 'waiting' } });
  }

  async function start(upload: Upload) {
    await twoAtATime(() => run(upload));
    if (!list.current().some(isOnItsWay)) onRest();
  }

  return {
    current: list.current,
    subscribe: list.subscribe,
    add(files) {
      const added = [...files].map((file): Upload => ({ key: (count += 1), file, state: beginning(file) }));
      // A new batch begins without what the last one brought.
      const goesOn = list.current().some(isOnItsWay);
      list.change([...list.current().filter(({ state }) => goesOn || state.kind !== 'arrived'), ...added]);
      for (const upload of added) if (upload.state.kind === 'waiting') void start(upload);
    },
    again(key) {
      const chosen = list.current().filter((one) => canGoAgain(one) && (key ?? one.key) === one.key);
      for (const upload of chosen) list.tell(upload.key, { kind: 'waiting' });
      for (const upload of chosen) void start(upload);
    },
    dismiss(key) {
      list.change(list.current().filter((one) => isOnItsWay(one) || (key ?? one.key) !== one.key));
    },
  };
}

/** Uploads that somebody watches. */
function openList() {
  let uploads: readonly Upload[] = [];
  const listeners = new Set<() => void>();
  const change = (next: readonly Upload[]) => {
    uploads = next;
    for (const listener of listeners) listener();
  };
  return {
    current: () => uploads,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    change,
    tell: (key: number, state: UploadState) =>
      change(uploads.map((one) => (one.key === key ? { ...one, state } : one))),
  };
}

export const isOnItsWay = ({ state }: Upload): boolean =>
  state.kind === 'waiting' || state.kind === 'sending';

const canGoAgain = ({ state }: Upload): boolean => state.kind === 'failed' && state.again;

const failure = (sent: Parameters<typeof troubleOf>[0]): UploadState => ({
  kind: 'failed',
  ...troubleOf(sent),
});

const beginning = (file: File): UploadState =>
  file.size > TOO_MANY_BYTES
    ? {
        kind: 'failed',
        problem: 'A picture may have 20 MB. Make it smaller and send it again.',
        again: false,
      }
    : { kind: 'waiting' };

function arrival(answer: unknown): UploadState {
  const picture = arrivedSchema.safeParse(answer);
  if (picture.success) return { kind: 'arrived', ...picture.data };
  const problem =
    'It was sent, and the answer could not be read. Load the page again to see whether it is here.';
  return { kind: 'failed', problem, again: true };
}
