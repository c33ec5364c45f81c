import type { Query } from '#db/client';
import {
  deleteEntries,
  type Indexable,
  insertEntry,
  listCarried,
  listEndedEntries,
  listIndexable,
  listIndexed,
} from '#db/find/entries';
import { countWords, discountWords } from '#db/find/words';
import { findCounted } from './folding-note.ts';
import { personMark, sectionMark, topicMark } from './marks.ts';
import { nearPieces } from './nearest.ts';
import { textOf, wordsIn } from './text-of.ts';

/**
 * Lets search find these publications, from the moment on that readers may see them: the index names them and what is
 * live is asked with every question. They must not be in the index yet.
 */
export async function indexPublications(tx: Query, ids: readonly string[]): Promise<void> {
  const rows = await listIndexable(tx, ids);
  const carried = await listCarried(tx, ids);
  const [topics, people] = [carried.topics, carried.people].map(byPublication);
  const isCounted = await findCounted(tx);
  const counts = new Map<string, number>();
  for (const row of rows) {
    const text = textOf(row);
    const marks = [
      sectionMark(row.sectionId),
      ...(topics?.get(row.publicationId) ?? []).map(({ id }) => topicMark(id)),
      ...(people?.get(row.publicationId) ?? []).map(({ id }) => personMark(id)),
    ];
    await insertEntry(tx, { ...placeOf(row), opening: text.opening, text: { ...text, marks } });
    if (isCounted(row.publicationId))
      for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  await countWords(tx, counts, nearPieces);
}

type Carried = { publicationId: string; id: string };

const byPublication = (carried: Carried[]) => Map.groupBy(carried, ({ publicationId }) => publicationId);

const placeOf = ({ publicationId, storyId, endsAt, firstPublishedAt }: Indexable) => ({
  publicationId,
  storyId,
  endsAt,
  firstPublishedAt,
});

/** Takes these publications out of the index, with the words that nothing else has. Before they are deleted. */
export async function forgetPublications(tx: Query, ids: readonly string[]): Promise<void> {
  const indexed = await listIndexed(tx, ids);
  if (indexed.length === 0) return;
  const isCounted = await findCounted(tx);
  for (const row of await listIndexable(tx, indexed.filter(isCounted)))
    await discountWords(tx, [...wordsIn(textOf(row))], nearPieces);
  await deleteEntries(tx, indexed);
}

const PLENTY = 1000;

/** What is over of a story leaves the index at once. */
export const forgetEnded = async (tx: Query, storyId: string, at: number): Promise<void> =>
  forgetPublications(tx, await listEndedEntries(tx, { storyId, limit: PLENTY }, at));

/** Makes the entries of these publications anew: what they are found by has changed. */
export async function indexAnew(tx: Query, ids: readonly string[]): Promise<void> {
  const indexed = await listIndexed(tx, ids);
  await forgetPublications(tx, indexed);
  await indexPublications(tx, indexed);
}

/** The same where the list of words does not have theirs: they were folded by other rules. */
export async function replaceEntries(tx: Query, indexed: readonly string[]): Promise<void> {
  await deleteEntries(tx, indexed);
  await indexPublications(tx, indexed);
}
