import type { Picture } from '#domain/media/picture';
import { pictureSchema } from '../desk-answers.ts';
import { type Outcome, readFailure } from '../story-requests.ts';

/** Sends one file. `onProgress` hears what part of it has gone, 0 to 1; fetch cannot tell, so this is the older way. */
export function uploadPicture(file: File, onProgress: (part: number) => void): Promise<Outcome<Picture>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('load', () => resolve(outcomeOf(request)));
    request.addEventListener('error', () => resolve({ kind: 'unreachable' }));
    request.addEventListener('abort', () => resolve({ kind: 'unreachable' }));
    request.open('POST', '/api/media');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    request.send(file);
  });
}

function outcomeOf({ status, responseText }: XMLHttpRequest): Outcome<Picture> {
  const sent = readJson(responseText);
  const picture = status < 300 ? pictureSchema.safeParse(sent) : null;
  return picture?.success ? { kind: 'done', value: picture.data } : readFailure(status, sent);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // an error page of something in between; its status says enough
  }
}
