import { type Query, write } from '#db/client';
import { raiseEdition } from '#db/edition';
import { isTopicLive, type TopicRow, updateTopicRow } from '#db/topics';
import { slugOf } from '#lib/slug';
import type { Actor } from '../access.ts';
import { done, type FieldErrors, invalid, type Result } from '../failure.ts';
import { takeSlug } from '../former-slugs.ts';
import { recordAudit } from '../people/audit.ts';
import { topicPath } from '../stories/address.ts';
import { keepTopicName } from './keep-topic-name.ts';
import { getTopicForChange, type TopicEdit } from './topic-access.ts';
import { findTopicAt } from './topic-at.ts';
import type { TopicWords } from './topic-words.ts';

/**
 * Another name, address or description. The address that it leaves leads to the new one for ever, and so do stories that
 * are published under a name that it had.
 */
export function saveTopic(
  actor: Actor,
  { words, ...which }: TopicEdit & { words: TopicWords },
  at: number,
): Promise<Result<{ edits: number }>> {
  return write(async (tx) => {
    const found = await getTopicForChange(tx, actor, which, at);
    if (!found.ok) return found;
    const { row } = found;
    const unfit = await findUnfit(tx, row.id, words);
    if (Object.keys(unfit).length > 0)
      return invalid('Not saved: see the fields marked. What you wrote is still in the form.', unfit);
    await takeSlug(tx, { kind: 'topic', subjectId: row.id, from: row.slug, to: words.slug }, at);
    await updateTopicRow(tx, row.id, words);
    for (const name of [row.name, words.name]) await keepTopicName(tx, { name, topicId: row.id }, at);
    // Hard: the name and the address that it had must not linger.
    if (await isTopicLive(tx, row.id, at)) await raiseEdition(tx, { hard: takesAway(row, words) });
    const details = {
      name: words.name,
      ...(row.name === words.name ? {} : { fromName: row.name }),
      ...(row.slug === words.slug ? {} : { from: row.slug, to: words.slug }),
      description: words.description,
    };
    await recordAudit(tx, { actor, action: 'edit-topic', subject: row.id, details }, at);
    return done({ edits: row.edits + 1 });
  });
}

/** Whether something that readers had says something else from now on. */
const takesAway = (before: TopicRow, after: TopicWords): boolean =>
  before.name !== after.name ||
  before.slug !== after.slug ||
  (before.description !== '' && before.description !== after.description);

async function findUnfit(tx: Query, id: string, words: TopicWords): Promise<FieldErrors> {
  const slug = await addressProblem(tx, id, words.slug);
  const holder = await findTopicAt(tx, slugOf(words.name));
  return {
    ...(slug === null ? {} : { slug }),
    ...(holder === null || holder.id === id
      ? {}
      : { name: `“${holder.name}” goes by this name. Choose another, or merge the two.` }),
  };
}

async function addressProblem(tx: Query, id: string, slug: string): Promise<string | null> {
  const holder = await findTopicAt(tx, slug);
  if (holder === null || holder.id === id) return null;
  const path = topicPath(slug);
  return holder.slug === slug
    ? `${path} is the address of “${holder.name}”. Choose another, or merge the two.`
    : `${path} leads to “${holder.name}”. Choose another, or merge the two.`;
}
