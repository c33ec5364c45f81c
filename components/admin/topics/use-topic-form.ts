'use client';

import type { TopicWords } from '#domain/topics/topic-words';
import { useVersionedForm } from '../use-versioned-form.ts';
import { sendTopic } from './topic-requests.ts';

export type OpenedTopic = { id: string; edits: number; words: TopicWords };

export const useTopicForm = (opened: OpenedTopic) =>
  useVersionedForm({
    opened,
    send: ({ edits, words }) => sendTopic({ id: opened.id, edits }, words),
  });
