import type { Query } from '#db/client';
import { findTopic, type TopicRow } from '#db/topics';
import { type Actor, can } from '../access.ts';
import { failed, notFound, type Refused } from '../failure.ts';
import { deny } from '../people/deny.ts';
import type { TopicWords } from './topic-words.ts';

/** What a change of a topic names: the topic, and how often it had been changed when the form was opened. */
export type TopicEdit = { id: string; edits: number };

export const wordsOf = ({ name, slug, description }: TopicRow): TopicWords => ({ name, slug, description });

/** The topic as it is now, or why this actor may not change it or has not seen its newest state. */
export async function getTopicForChange(
  tx: Query,
  actor: Actor,
  { id, edits }: TopicEdit,
  at: number,
): Promise<{ ok: true; row: TopicRow } | Refused> {
  if (!can(actor, 'edit-topics'))
    return deny(tx, actor, { action: 'edit-topics', subject: id, what: 'change this topic' }, at);
  const row = await findTopic(tx, id);
  if (row === null) return notFound('topic');
  return row.edits === edits ? { ok: true, row } : changedElsewhere(row);
}

function changedElsewhere(row: TopicRow): Refused {
  const message =
    'Somebody else changed this topic since you opened the page. Nothing of yours was saved; it is still in the form.';
  return failed({
    code: 'changed-elsewhere',
    message,
    theirs: { edits: row.edits, words: wordsOf(row) },
  });
}
