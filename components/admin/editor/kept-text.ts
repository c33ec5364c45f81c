import { z } from 'zod';
import type { Picture } from '#domain/media/picture';
import { bodySchema } from '#domain/stories/body';
import type { Draft } from '#domain/stories/draft';
import { pictureSchema } from './desk-answers.ts';

/** What a browser keeps of a text that the server has not got. `version` is the one it was written on, null for new. */
export type KeptText = {
  storyId: string;
  version: number | null;
  draft: Draft;
  pictures: Picture[];
  /** ms UTC */
  at: number;
};

/** As lenient as safety allows: a text over a limit is kept too, and the save says which limit. */
const line = z.string();
const keptSchema = z.object({
  storyId: z.string().regex(/^[0-9a-f]{32}$/),
  version: z.int().nullable(),
  at: z.number(),
  pictures: z.array(pictureSchema),
  draft: z.object({
    slugline: line,
    urlSlug: line,
    content: z.object({
      sectionId: line,
      kicker: line,
      headline: line,
      standfirst: line,
      trailText: line,
      dateline: line,
      socialHeadline: line,
      bylines: z.array(line),
      topics: z.array(line),
      slides: z.array(z.object({ mediaId: line, alt: line, caption: line, credit: line })),
      body: bodySchema,
    }),
  }),
});

const PREFIX = 'stringer:text:';
const keyOf = (accountId: string, storyId: string) => `${PREFIX}${accountId}:${storyId}`;

/** Whether it is kept now; a full or forbidden storage is said on screen, not swallowed. */
export function keepText(storage: Storage, accountId: string, text: KeptText): boolean {
  try {
    storage.setItem(keyOf(accountId, text.storyId), JSON.stringify(text));
    return true;
  } catch {
    return false;
  }
}

export const forgetText = (storage: Storage, accountId: string, storyId: string): void =>
  storage.removeItem(keyOf(accountId, storyId));

export const findKeptText = (storage: Storage, accountId: string, storyId: string): KeptText | null =>
  parse(storage.getItem(keyOf(accountId, storyId)));

/** The newest text of a story that never reached the server. */
export function findKeptNewText(storage: Storage, accountId: string): KeptText | null {
  const keys = Array.from({ length: storage.length }, (_, place) => storage.key(place) ?? '');
  const texts = keys
    .filter((key) => key.startsWith(keyOf(accountId, '')))
    .map((key) => parse(storage.getItem(key)));
  const unsent = texts.filter((text) => text !== null && text.version === null);
  return unsent.reduce<KeptText | null>(
    (newest, text) => (text && text.at > (newest?.at ?? 0) ? text : newest),
    null,
  );
}

function parse(stored: string | null): KeptText | null {
  if (stored === null) return null;
  const parsed = keptSchema.safeParse(readJson(stored));
  return parsed.success ? parsed.data : null;
}

function readJson(stored: string): unknown {
  try {
    return JSON.parse(stored);
  } catch {
    return null; // somebody else's value under our key is no text of ours
  }
}
