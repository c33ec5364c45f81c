import type { z } from 'zod';
import type { Picture } from '#domain/media/picture';
import { pictureSchema } from '../desk-answers.ts';
import { type Outcome, readFailure } from '../story-requests.ts';
import type { Sending } from './upload-queue.ts';

/** ms without a sign of life until the network counts as gone; the server may take a while to make the sizes. */
const PATIENCE = 120_000;

export const uploadPicture = (file: File, sending: Partial<Sending> = {}): Promise<Outcome<Picture>> =>
  upload(file, { to: '/api/media', schema: pictureSchema, ...sending });

type Upload<T> = Partial<Sending> & { to: string; schema: z.ZodType<T> };

/** Sends one file. fetch cannot tell what part of it has gone, so this is the older way. */
export function upload<T>(file: File, { to, schema, onProgress, signal }: Upload<T>): Promise<Outcome<T>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const alive = restartable(() => request.abort());
    const end = (outcome: Outcome<T>) => {
      alive.stop();
      resolve(outcome);
    };
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      alive.restart();
      onProgress?.(total > 0 ? loaded / total : 0);
    });
    request.addEventListener('load', () => end(outcomeOf(request, schema)));
    request.addEventListener('error', () => end({ kind: 'unreachable' }));
    request.addEventListener('abort', () => end({ kind: 'unreachable' }));
    signal?.addEventListener('abort', () => request.abort());
    request.open('POST', to);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    request.send(file);
    alive.restart();
  });
}

function restartable(onSilence: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    restart() {
      clearTimeout(timer);
      timer = setTimeout(onSilence, PATIENCE);
    },
    stop: () => clearTimeout(timer),
  };
}

function outcomeOf<T>({ status, responseText }: XMLHttpRequest, schema: z.ZodType<T>): Outcome<T> {
  const sent = readJson(responseText);
  const stored = status < 300 ? schema.safeParse(sent) : null;
  return stored?.success ? { kind: 'done', value: stored.data } : readFailure(status, sent);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // an error page of something in between; its status says enough
  }
}
