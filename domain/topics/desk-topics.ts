import { read } from '#db/client';
import { countOnTopic } from '#db/live-counts';
import { findTopic, isTopicLive, listTopicRows } from '#db/topics';
import { type Actor, can } from '../access.ts';
import type { Count } from '../archive/count.ts';
import { countEach } from '../archive/count-each.ts';
import { done, notAllowed, notFound, type Result } from '../failure.ts';
import { topicPath } from '../stories/address.ts';
import { wordsOf } from './topic-access.ts';
import type { TopicWords } from './topic-words.ts';

/** A topic in the desk's list. */
export type DeskTopicRow = { id: string; name: string; description: string; liveStories: Count };

const PAGE = 50;

/** Every topic that a published story ever carried, by its slug; `after` is one. */
export async function listDeskTopics(
  actor: Actor,
  { search, after }: { search: string; after: string },
  at: number,
): Promise<Result<{ topics: DeskTopicRow[]; next: string | null }>> {
  if (!can(actor, 'read-desk')) return notAllowed('see the topics');
  const rows = await listTopicRows(read(), { search, after, limit: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  const stories = await storiesOn(
    shown.map(({ id }) => id),
    at,
  );
  return done({
    topics: shown.map(({ id, name, description }) => ({ id, name, description, liveStories: stories(id) })),
    next: rows.length > PAGE ? (shown.at(-1)?.slug ?? null) : null,
  });
}

const storiesOn = (ids: string[], at: number) =>
  countEach(ids, (counted) => countOnTopic(read(), counted, at));

/** All that the desk knows of a topic. */
export type DeskTopic = {
  id: string;
  edits: number;
  words: TopicWords;
  liveStories: Count;
  /** Where readers find it; null: nowhere. */
  path: string | null;
  mayEdit: boolean;
};

export async function getDeskTopic(actor: Actor, id: string, at: number): Promise<Result<DeskTopic>> {
  if (!can(actor, 'read-desk')) return notAllowed('see the topics');
  const row = await findTopic(read(), id);
  if (row === null) return notFound('topic');
  return done({
    id,
    edits: row.edits,
    words: wordsOf(row),
    liveStories: (await storiesOn([id], at))(id),
    path: (await isTopicLive(read(), id, at)) ? topicPath(row.slug) : null,
    mayEdit: can(actor, 'edit-topics'),
  });
}
