import { and, eq } from 'drizzle-orm';
import type { Query } from './client.ts';
import { formerAddress, story } from './schema.ts';

export type Address = { day: string; urlSlug: string };

const stands = ({ day, urlSlug }: Address) =>
  and(eq(formerAddress.urlDay, day), eq(formerAddress.urlSlug, urlSlug));

/** The story that once had this address, with the one it has now; null for none. */
export async function findMovedStory(
  query: Query,
  address: Address,
): Promise<{ storyId: string; day: string; urlSlug: string } | null> {
  const [row] = await query
    .select({ storyId: story.id, day: story.urlDay, urlSlug: story.urlSlug })
    .from(formerAddress)
    .innerJoin(story, eq(story.id, formerAddress.storyId))
    .where(stands(address));
  return row?.day ? { storyId: row.storyId, day: row.day, urlSlug: row.urlSlug } : null;
}

export async function insertFormerAddress(
  tx: Query,
  { day, urlSlug, storyId }: Address & { storyId: string },
  leftAt: number,
): Promise<void> {
  await tx.insert(formerAddress).values({ urlDay: day, urlSlug, storyId, leftAt });
}

export async function deleteFormerAddress(tx: Query, address: Address): Promise<void> {
  await tx.delete(formerAddress).where(stands(address));
}
