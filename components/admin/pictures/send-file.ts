import { z } from 'zod';

/** How sending a file ended. */
export type SentFile =
  | { kind: 'done'; answer: unknown }
  | { kind: 'refused'; code: string; message: string }
  | { kind: 'too-many'; seconds: number }
  /** No answer came. */
  | { kind: 'unreachable' }
  | { kind: 'broken'; status: number };

const failureSchema = z.object({ failure: z.object({ code: z.string(), message: z.string() }) });

/** `onProgress` hears what part of it has gone, 0 to 1; fetch cannot tell, so this is the older way. */
export function sendFile(
  { method, path, file }: { method: 'POST' | 'PUT'; path: string; file: File },
  onProgress: (part: number) => void,
): Promise<SentFile> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('load', () => resolve(read(request)));
    request.addEventListener('error', () => resolve({ kind: 'unreachable' }));
    request.addEventListener('abort', () => resolve({ kind: 'unreachable' }));
    request.open(method, path);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    request.send(file);
  });
}

function read(request: XMLHttpRequest): SentFile {
  const { status } = request;
  const answer = readJson(request.responseText);
  if (status < 300) return { kind: 'done', answer };
  if (status === 429)
    return { kind: 'too-many', seconds: Number(request.getResponseHeader('Retry-After')) || 60 };
  const failure = failureSchema.safeParse(answer);
  return failure.success ? { kind: 'refused', ...failure.data.failure } : { kind: 'broken', status };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // an error page of something in between; its status says enough
  }
}

/** What the screen says of a file that did not arrive, and whether sending it again can help. */
export function troubleOf(sent: Exclude<SentFile, { kind: 'done' | 'too-many' }>): Trouble {
  if (sent.kind === 'unreachable')
    return { problem: 'It did not arrive: the network is gone. Send it again when it is back.', again: true };
  if (sent.kind === 'broken')
    return {
      problem: `It was not taken: the server answered with error ${sent.status}. Send it again.`,
      again: true,
    };
  if (sent.code === 'signed-out')
    return {
      problem: 'It was not taken: your session has ended. Log in in a new tab, then send it again.',
      again: true,
      logIn: true,
    };
  return { problem: sent.message, again: sent.message.includes('Send it again') };
}

export type Trouble = { problem: string; again: boolean; logIn?: boolean };
