import { z } from 'zod';
import type { Picture } from '#domain/media/picture';
import { type PageWords, pageTextSchema } from '#domain/pages/page-words';
import { pictureSchema } from '../editor/desk-answers.ts';

/** What a browser keeps of a page's text that the server has not got. `edits` is the state that it was written on. */
export type KeptPage = { edits: number; text: PageWords; pictures: Picture[] /** ms UTC */; at: number };

/** Where it lies: no two open editors write to the same place. */
export type FoundPage = KeptPage & { key: string };

const keptSchema = z.object({
  edits: z.number(),
  text: pageTextSchema,
  pictures: z.array(pictureSchema),
  at: z.number(),
});

const beginningOf = (account: string, page: string) => `stringer:page:${account}:${page}:`;

export const keptPageKey = (account: string, page: string, session: string): string =>
  beginningOf(account, page) + session;

/** Whether it is kept now: a full storage still has the text before it, if there was room for that. */
export function keepPage(storage: Storage, key: string, kept: KeptPage): boolean {
  try {
    storage.setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

type Whose = { account: string; page: string; open: ReadonlySet<string> };

/** What earlier visits left of this page, the newest first; what an open editor keeps is not left. */
export function findKeptPages(storage: Storage, { account, page, open }: Whose): FoundPage[] {
  const keys = Array.from({ length: storage.length }, (_, place) => storage.key(place) ?? '');
  return keys
    .filter((key) => key.startsWith(beginningOf(account, page)) && !open.has(key))
    .flatMap((key) => {
      const kept = read(storage.getItem(key) ?? '');
      return kept ? [{ ...kept, key }] : [];
    })
    .toSorted((one, other) => other.at - one.at);
}

function read(stored: string): KeptPage | null {
  try {
    return keptSchema.safeParse(JSON.parse(stored)).data ?? null;
  } catch {
    return null; // cut short, or not ours
  }
}
