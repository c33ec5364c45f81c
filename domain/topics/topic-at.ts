import type { Query } from '#db/client';
import { findFormerOwner } from '#db/former-slugs';
import { findTopic, findTopicBySlug, type TopicRow } from '#db/topics';

/** The topic that a slug leads to, now or since it moved; null: none. */
export async function findTopicAt(query: Query, slug: string): Promise<TopicRow | null> {
  const holder = await findTopicBySlug(query, slug);
  if (holder !== null) return holder;
  const owner = await findFormerOwner(query, { kind: 'topic', slug });
  return owner === null ? null : findTopic(query, owner);
}
