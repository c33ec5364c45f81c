import { SLIDES_MAX } from '#domain/stories/content';
import type { Outcome } from '../story-requests.ts';
import type { Upload } from './upload-queue.ts';

/** `mayPass`: the same file may arrive the next time. */
export type UploadProblem = { text: string; logIn: boolean; mayPass: boolean };

const MAX_BYTES = 20_000_000; // as domain/media/limits.ts, said before the bytes travel

export const sizeProblem = (file: File): UploadProblem | null =>
  file.size > MAX_BYTES
    ? { text: 'A picture may have 20 MB. Make it smaller and add it anew.', logIn: false, mayPass: false }
    : null;

export function problemOf(outcome: Exclude<Outcome<unknown>, { kind: 'done' }>): UploadProblem {
  const passing = { logIn: false, mayPass: true };
  switch (outcome.kind) {
    case 'unreachable':
      return { text: 'It did not arrive: the network is gone. Send it again when it is back.', ...passing };
    case 'signed-out':
      return {
        text: 'It was not taken: your session has ended. Log in in a new tab, then send it again.',
        logIn: true,
        mayPass: true,
      };
    case 'not-stored':
      return { text: `It was not taken. ${outcome.message}`, ...passing };
    case 'broken':
      return {
        text: `It was not taken: the server answered with error ${outcome.status}. Send it again.`,
        ...passing,
      };
    case 'refused':
    case 'changed-elsewhere':
      return { text: outcome.message, logIn: false, mayPass: false };
    default:
      return outcome satisfies never;
  }
}

const NAMES_SHOWN = 3;

/** 'a.jpg', 'a.jpg and b.jpg', 'a.jpg, b.jpg, c.jpg and 4 more'. */
export function fileNames(files: File[]): string {
  const shown = files.slice(0, files.length > NAMES_SHOWN + 1 ? NAMES_SHOWN : NAMES_SHOWN + 1);
  const names = shown.map(({ name }) => name);
  const last = files.length > shown.length ? `${files.length - shown.length} more` : (names.pop() ?? '');
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}

export const isOnItsWay = ({ problem }: Upload) => problem === null;

/** What the story cannot have any more. */
export const overflowWords = (files: File[]): string =>
  `A story may have ${SLIDES_MAX} pictures, those on their way included. Not taken: ${fileNames(files)}.`;

/** Why a story must not go to readers now; null when all its pictures are here. */
export function obstacleWords(uploads: Upload[], doing: 'publish' | 'update'): string | null {
  if (uploads.length === 0) return null;
  const onTheirWay = uploads.filter(isOnItsWay).map(({ file }) => file);
  const failed = uploads.filter((upload) => !isOnItsWay(upload)).map(({ file }) => file);
  const facts = [
    ...(onTheirWay.length > 0
      ? [`${fileNames(onTheirWay)} ${onTheirWay.length === 1 ? 'is' : 'are'} still being sent`]
      : []),
    ...(failed.length > 0 ? [`${fileNames(failed)} did not arrive`] : []),
  ].join(', and ');
  const wait = onTheirWay.length > 0 ? ['wait for what is being sent, or cancel it'] : [];
  const settle = failed.length > 0 ? ['send again or dismiss what did not arrive'] : [];
  const done = doing === 'publish' ? 'Not published' : 'Not updated';
  return `${done}: ${facts}. Under Pictures, ${[...wait, ...settle].join(', and ')}; then ${doing} again.`;
}

/** The same for what is on its way into the text, or to be the lead or social picture. */
export function textObstacleWords(count: number, doing: 'publish' | 'update'): string | null {
  if (count === 0) return null;
  const done = doing === 'publish' ? 'Not published' : 'Not updated';
  return `${done}: a picture or a file is still being sent. Wait until it stands there; then ${doing} again.`;
}

/** Said aloud as it changes; what did not arrive is said by its own alert. */
export function uploadsWords(uploads: Upload[]): string {
  const count = uploads.filter(isOnItsWay).length;
  if (count === 0) return '';
  return count === 1 ? '1 picture is being sent.' : `${count} pictures are being sent.`;
}
