import { useRef, useState } from 'react';
import type { Picture } from '#domain/media/picture';
import { atMost, type Limiter } from '#lib/at-most';
import type { Outcome } from '../story-requests.ts';
import { uploadPicture } from './upload-picture.ts';

/** A file on its way. `part` is what has been sent, 0 to 1; `problem` says why it did not arrive. */
export type Upload = { key: number; file: File; part: number; problem: string | null; logIn: boolean };

const TOO_MANY_BYTES = 20_000_000; // as domain/media/limits.ts, said before the bytes travel

/** Sends files two at a time; a picture that has arrived is handed over and leaves the list. */
export function useUploads(onPicture: (picture: Picture) => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const count = useRef(0);
  const twoAtATime = useRef<Limiter>(null);

  const change = (key: number, news: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...news } : one)));
  const drop = (key: number) => setUploads((all) => all.filter((one) => one.key !== key));

  async function send({ key, file }: Pick<Upload, 'key' | 'file'>) {
    change(key, { part: 0, problem: null, logIn: false });
    const outcome = await uploadPicture(file, (part) => change(key, { part }));
    if (outcome.kind !== 'done')
      return change(key, { problem: problemOf(outcome), logIn: outcome.kind === 'signed-out' });
    drop(key);
    onPicture(outcome.value);
  }

  function start(upload: Pick<Upload, 'key' | 'file'>) {
    twoAtATime.current ??= atMost(2);
    void twoAtATime.current(() => send(upload));
  }

  function add(files: Iterable<File>) {
    for (const file of files) {
      count.current += 1;
      const upload = { key: count.current, file, part: 0, problem: sizeProblem(file), logIn: false };
      setUploads((all) => [...all, upload]);
      if (upload.problem === null) start(upload);
    }
  }

  return { uploads, add, again: start, drop };
}

export const sizeProblem = (file: File) =>
  file.size > TOO_MANY_BYTES ? 'A picture may have 20 MB. Make it smaller and send it again.' : null;

export function problemOf(outcome: Exclude<Outcome<Picture>, { kind: 'done' }>): string {
  if (outcome.kind === 'unreachable')
    return 'It did not arrive: the network is gone. Send it again when it is back.';
  if (outcome.kind === 'signed-out')
    return 'It was not taken: your session has ended. Log in in a new tab, then send it again.';
  if (outcome.kind === 'broken')
    return `It was not taken: the server answered with error ${outcome.status}. Send it again.`;
  return outcome.message;
}
