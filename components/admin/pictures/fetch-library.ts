import { z } from 'zod';
import type { Picture } from '#domain/media/picture';
import { pictureSchema } from '../editor/desk-answers.ts';

export type FoundPicture = Picture & { name: string };

type Found = { pictures: FoundPicture[]; next: string | null; all: number } | { problem: string };

const pageSchema = z.object({
  pictures: z.array(z.intersection(pictureSchema, z.object({ name: z.string() }))),
  next: z.string().nullable(),
  counts: z.object({ all: z.number() }),
});
const failureSchema = z.object({ failure: z.object({ message: z.string() }) });

/** A page of the library; whatever goes wrong is a sentence. */
export async function fetchLibrary({
  search,
  before,
}: {
  search: string;
  before: string | null;
}): Promise<Found> {
  const query = new URLSearchParams({ q: search, ...(before === null ? {} : { before }) });
  try {
    const answer: unknown = await (await fetch(`/api/media?${query}`)).json();
    const page = pageSchema.safeParse(answer);
    if (page.success) return { ...page.data, all: page.data.counts.all };
    return { problem: failureSchema.safeParse(answer).data?.failure.message ?? UNREADABLE };
  } catch {
    return { problem: UNREADABLE };
  }
}

const UNREADABLE = 'The library did not answer. Close this and try again.';
