import type { Picture } from '#domain/media/picture';
import { atMost } from '#lib/at-most';
import { type Observed, observed } from '#lib/observed';
import type { Outcome } from '../story-requests.ts';
import { problemOf, sizeProblem, type UploadProblem } from './upload-words.ts';

/** A file that is not among the story's pictures yet. */
export type Upload = {
  key: number;
  file: File;
  /** What has been sent, 0 to 1. */
  part: number;
  /** Why it did not arrive; null while it is on its way. */
  problem: UploadProblem | null;
};

/** Files on their way, outside React: publishing asks it at the moment of the click. */
export type UploadQueue = Observed<Upload[]> & {
  /** Begins with as many as there is room for; returns the others. */
  add(files: Iterable<File>, room: number): File[];
  /** Sends once more what did not arrive and may arrive the next time. */
  again(keys: number[]): void;
  /** Also while it is on its way: then it is stopped. */
  drop(key: number): void;
};

export type Sending = { onProgress: (part: number) => void; signal: AbortSignal };
export type SendPicture = (file: File, sending: Sending) => Promise<Outcome<Picture>>;

/** Two at a time; a picture that has arrived is handed over and leaves the queue. */
export function openUploads(send: SendPicture, onPicture: (picture: Picture) => void): UploadQueue {
  const { current, subscribe, become } = observed<Upload[]>([]);
  const stops = new Map<number, AbortController>();
  const twoAtATime = atMost(2);
  let count = 0;

  const isThere = (key: number) => current().some((one) => one.key === key);
  const remove = (key: number) => become(current().filter((one) => one.key !== key));
  const change = (key: number, news: Partial<Upload>) =>
    become(current().map((one) => (one.key === key ? { ...one, ...news } : one)));
  const begin = (upload: Upload) => void twoAtATime(() => sendNext(upload));

  async function sendNext({ key, file }: Upload): Promise<void> {
    if (!isThere(key)) return; // dropped while it waited
    const stop = new AbortController();
    stops.set(key, stop);
    const outcome = await send(file, { onProgress: (part) => change(key, { part }), signal: stop.signal });
    stops.delete(key);
    if (!isThere(key)) return;
    if (outcome.kind !== 'done') return change(key, { problem: problemOf(outcome) });
    onPicture(outcome.value);
    remove(key);
  }

  return {
    current,
    subscribe,
    add(files, room) {
      const [all, most] = [[...files], Math.max(0, room)];
      const taken = all
        .slice(0, most)
        .map((file) => ({ key: (count += 1), file, part: 0, problem: sizeProblem(file) }));
      become([...current(), ...taken]);
      taken.filter(({ problem }) => problem === null).forEach(begin);
      return all.slice(most);
    },
    again(keys) {
      for (const upload of current().filter(({ key, problem }) => keys.includes(key) && problem?.mayPass)) {
        change(upload.key, { part: 0, problem: null });
        begin(upload);
      }
    },
    drop(key) {
      stops.get(key)?.abort();
      remove(key);
    },
  };
}
