import { write } from '#db/client';
import { raiseEdition } from '#db/edition';
import { handOverFormerSlugs, insertFormerSlug } from '#db/former-slugs';
import { listPublicationsOn } from '#db/find/entries';
import { deleteTopicRow, handOverTopic, isTopicLive, updateTopicRow } from '#db/topics';
import { slugOf } from '#lib/slug';
import type { Actor } from '../access.ts';
import { done, invalid, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { queueIndexingAnew } from '../search/index-stories.ts';
import { keepTopicName } from './keep-topic-name.ts';
import { getTopicForChange, type TopicEdit } from './topic-access.ts';
import { findTopicAt } from './topic-at.ts';

/**
 * Two topics are one: the stories and addresses of this one become those of the one that is called `into`, which stays
 * as it is. Texts keep the name that was written; published again, they are found under the other.
 */
export function mergeTopics(
  actor: Actor,
  { into, ...which }: TopicEdit & { into: string },
  at: number,
): Promise<Result<{ id: string }>> {
  return write(async (tx) => {
    const found = await getTopicForChange(tx, actor, which, at);
    if (!found.ok) return found;
    const { id, name, slug } = found.row;
    const other = await findTopicAt(tx, slugOf(into));
    if (other === null || other.id === id)
      return invalid('Not merged.', { into: 'No other topic has this name.' });
    const wasLive = await isTopicLive(tx, id, at);
    const carrying = await listPublicationsOn(tx, id);
    await handOverTopic(tx, { from: id, to: other.id });
    await queueIndexingAnew(tx, carrying, at);
    await handOverFormerSlugs(tx, { kind: 'topic', from: id, to: other.id });
    await deleteTopicRow(tx, id);
    await insertFormerSlug(tx, { kind: 'topic', slug, subjectId: other.id }, at);
    await keepTopicName(tx, { name, topicId: other.id }, at);
    await updateTopicRow(tx, other.id, {}); // whoever has it open is told that it holds more now
    // Hard: the name that is given up must not linger.
    if (wasLive) await raiseEdition(tx, { hard: true });
    const details = { name, slug, into: other.id, intoName: other.name };
    await recordAudit(tx, { actor, action: 'merge-topics', subject: id, details }, at);
    return done({ id: other.id });
  });
}
