import { MACHINE } from '#domain/access';
import { emptyContent } from '#domain/stories/content';
import { createStory } from '#domain/stories/create-story';
import { publishStory } from '#domain/stories/publish-story';
import type { Body } from '#domain/stories/body';

const DAY_MS = 86_400_000;
const WORDS =
  'the river rose before the bridge was counted and nobody in the upper valley asked for a second boat since the first had come late with flour salt and a letter that three villages read aloud'.split(
    ' ',
  );

/** Writes and publishes stories as the desk does, about twenty a day, the first on `from` (ms UTC). */
export async function publishMany(count: number, from: number): Promise<string[]> {
  const paths: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const at = from + Math.floor((number * DAY_MS) / 20);
    paths.push(await publishOne(number, at));
  }
  return paths;
}

/** @returns the path of the story, live from `at` (ms UTC) on */
export async function publishOne(number: number, at: number): Promise<string> {
  const draft = await writeOne(number, at);
  return draft.publish(at);
}

/** A story that is written and not yet published. */
export async function writeOne(number: number, at: number) {
  const section = number % 10 === 0 ? 'in-depth' : 'news';
  const content = {
    ...emptyContent(section),
    kicker: 'Upper valley',
    headline: `The ${number}th count of the bridges, and who was there`,
    standfirst: sentence(number, 28),
    bylines: [{ name: `Correspondent ${number % 40}`, role: 'reporting' as const }],
    topics: [`Subject ${number % 60}`, `Place ${number % 25}`],
    body: bodyOf(number),
  };
  const created = await createStory(
    MACHINE,
    { content, slugline: `count-${number}`, urlSlug: `count-${number}` },
    at,
  );
  if (!created.ok) throw new Error(created.failure.message);
  return {
    publish: async (when: number): Promise<string> => {
      const published = await publishStory(MACHINE, { ...created.value, firstPublishedAt: when }, when);
      if (!published.ok) throw new Error(published.failure.message);
      return published.value.path;
    },
  };
}

const bodyOf = (number: number): Body => ({
  type: 'doc',
  content: Array.from({ length: 12 }, (_, at) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: sentence(number + at, 60) }],
  })),
});

/** So many words, different for each seed, the same each time. */
export function sentence(seed: number, length: number): string {
  const words = Array.from(
    { length },
    (_, at) => WORDS[(seed * 7 + at * (3 + (seed % 5))) % WORDS.length] ?? '',
  );
  return `${words.join(' ')}.`;
}
