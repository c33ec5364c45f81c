import type { Picture } from '#domain/media/picture';
import type { Draft } from '#domain/stories/draft';
import { isSameJson } from '#lib/same-json';
import { recoverText } from './recover-text.ts';

/** What a browser keeps of a text that the server has not got. `version` is the one it was written on, null for new. */
export type KeptText = {
  storyId: string;
  version: number | null;
  draft: Draft;
  /** What it grew out of, to be able to merge it; left out where it is not known or there was no room for it. */
  ancestor?: Draft;
  pictures: Picture[];
  /** ms UTC */
  at: number;
};

/** Where one open editor keeps its text: no two write to the same place, also in two tabs with the same story. */
export type Keeper = { accountId: string; storyId: string; session: string };

/** Something that was found. */
export type Found = {
  key: string;
  storyId: string;
  /** Exactly what lies there. */
  stored: string;
  /** What could be read of it; null if it is no text of a story at all. */
  text: KeptText | null;
  /** Whether that is all of it: another version of the program may have written more. */
  isWhole: boolean;
};

const PREFIX = 'stringer:text:';
export const keyOf = ({ accountId, storyId, session }: Keeper) =>
  `${PREFIX}${accountId}:${storyId}:${session}`;

/** Whether it is kept now; a full or forbidden storage is said on screen, not swallowed. */
export function keepText(storage: Storage, key: string, text: KeptText): boolean {
  const { ancestor, ...alone } = text;
  return store(storage, key, text) || (ancestor !== undefined && store(storage, key, alone));
}

function store(storage: Storage, key: string, text: KeptText): boolean {
  try {
    storage.setItem(key, JSON.stringify(text));
    return true;
  } catch {
    return false;
  }
}

/** Keeps a text in the place of the one that it came from, which goes; there may be no room for both. */
export function moveText(storage: Storage, from: Found | null, to: { key: string; text: KeptText }): boolean {
  if (from === null) return keepText(storage, to.key, to.text);
  if (keepText(storage, to.key, to.text)) {
    forgetText(storage, from.key);
    return true;
  }
  forgetText(storage, from.key);
  if (keepText(storage, to.key, to.text)) return true;
  storage.setItem(from.key, from.stored); // it had room just now
  return false;
}

export const forgetText = (storage: Storage, key: string): void => storage.removeItem(key);

/** Everything of this person's that lies here, the newest first; what has no time comes last. */
export function listKept(storage: Storage, accountId: string): Found[] {
  const beginning = `${PREFIX}${accountId}:`;
  const keys = Array.from({ length: storage.length }, (_, place) => storage.key(place) ?? '');
  return keys
    .filter((key) => key.startsWith(beginning))
    .map((key) => read(key, key.slice(beginning.length).split(':')[0] ?? '', storage.getItem(key) ?? ''))
    .toSorted((one, other) => (other.text?.at ?? 0) - (one.text?.at ?? 0));
}

function read(key: string, storyId: string, stored: string): Found {
  const sent = parseJson(stored);
  const text = recoverText(sent, storyId);
  return { key, storyId, stored, text, isWhole: text !== null && isSameJson(text, sent) };
}

/** undefined for what was cut short, or is somebody else's: it is shown as it lies there. */
export function parseJson(stored: string): unknown {
  try {
    return JSON.parse(stored);
  } catch {
    return undefined;
  }
}
