import { type Query, read } from '#db/client';
import { ALL_ENTRIES, firstEntryOf } from '#db/find/entries';
import { findMovedPerson, findPublicPerson } from '#db/people';
import { findLiveTopic, findMovedTopic } from '#db/topics';
import { addDays, instantOf } from '#lib/zoned-time';
import { listSections } from '../sections/sections.ts';
import type { Answer, Unknown } from './found.ts';
import { personMark, sectionMark, topicMark } from './marks.ts';
import type { Question } from './question.ts';

/** What of the index is looked through. */
export type Narrowing = { marks: string[]; from: number; to: number } & Pick<Answer, 'unknown' | 'names'>;

/** Nothing is narrowed by what readers may not know of: such a topic is unknown, like one that does not exist. */
export async function readNarrowing(question: Question, timeZone: string, at: number): Promise<Narrowing> {
  const [section, topic, person] = await Promise.all([
    markOfSection(question.section),
    findTopic(read(), question.topic, at),
    findPerson(read(), question.person, at),
  ]);
  const isUnknown: Record<Unknown, boolean> = {
    section: question.section !== '' && section === null,
    topic: question.topic !== '' && topic === null,
    person: question.person !== '' && person === null,
  };
  const kinds = ['section', 'topic', 'person'] as const;
  return {
    marks: [section, topic?.mark, person?.mark].flatMap((mark) => mark ?? []),
    ...spanOf(question, timeZone),
    unknown: kinds.filter((kind) => isUnknown[kind]),
    names: { topic: topic?.name ?? question.topic, person: person?.name ?? question.person },
  };
}

function spanOf({ from, to }: Question, timeZone: string): { from: number; to: number } {
  const start = (day: string) => firstEntryOf(instantOf(day, '00:00', timeZone));
  return {
    from: from === '' ? ALL_ENTRIES.from : start(from),
    to: to === '' ? ALL_ENTRIES.to : start(addDays(to, 1)) - 1,
  };
}

async function markOfSection(slug: string): Promise<string | null> {
  const section = slug === '' ? undefined : (await listSections()).find((one) => one.slug === slug);
  return section ? sectionMark(section.id) : null;
}

type Named = { mark: string; name: string };

async function findTopic(query: Query, slug: string, at: number): Promise<Named | null> {
  if (slug === '') return null;
  const topic = (await findLiveTopic(query, slug, at)) ?? (await findMovedTopic(query, slug, at));
  return topic && { mark: topicMark(topic.id), name: topic.name };
}

async function findPerson(query: Query, slug: string, at: number): Promise<Named | null> {
  if (slug === '') return null;
  const person = (await findPublicPerson(query, slug, at)) ?? (await findMovedPerson(query, slug, at));
  return person && { mark: personMark(person.id), name: person.name };
}
