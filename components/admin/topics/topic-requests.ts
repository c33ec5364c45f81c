import { z } from 'zod';
import type { TopicWords } from '#domain/topics/topic-words';
import { type ChangeAnswer, sendChange } from '../send-change.ts';
import type { Version } from '../use-versioned-form.ts';

/** A topic as somebody else left it meanwhile. */
type TheirTopic = Version<TopicWords>;

const theirs: z.ZodType<TheirTopic> = z.object({
  edits: z.number(),
  words: z.object({ name: z.string(), slug: z.string(), description: z.string() }),
});

type Named = { id: string; edits: number };

export const sendTopic = (
  { id, edits }: Named,
  words: TopicWords,
): Promise<ChangeAnswer<{ edits: number }, TheirTopic>> =>
  sendChange({
    method: 'PUT',
    path: `/api/topics/${id}`,
    body: { edits, words },
    value: z.object({ edits: z.number() }),
    theirs,
  });

export const sendTopicMerge = (
  { id, edits }: Named,
  into: string,
): Promise<ChangeAnswer<{ id: string }, TheirTopic>> =>
  sendChange({
    method: 'POST',
    path: `/api/topics/${id}/merge`,
    body: { edits, into },
    value: z.object({ id: z.string() }),
    theirs,
  });
