import type { Query } from '#db/client';
import { findFormerOwner, insertFormerSlug } from '#db/former-slugs';
import { findTopicBySlug } from '#db/topics';
import { slugOf } from '#lib/slug';

/**
 * What a story is published under is a name, and its topic is found by the slug that is made of it. So the name that a
 * topic has, and those that it had, lead to it where they do not spell its slug, unless another topic has the slug.
 */
export async function keepTopicName(
  tx: Query,
  { name, topicId }: { name: string; topicId: string },
  at: number,
): Promise<void> {
  const former = { kind: 'topic', slug: slugOf(name) } as const;
  if (former.slug === '' || (await findTopicBySlug(tx, former.slug)) !== null) return;
  if ((await findFormerOwner(tx, former)) === null)
    await insertFormerSlug(tx, { ...former, subjectId: topicId }, at);
}
