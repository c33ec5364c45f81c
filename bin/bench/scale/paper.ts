import { createInterface } from 'node:readline';
import { closeDatabase } from '#db/client';
import { migrate } from '#db/migrate';
import { MACHINE } from '#domain/access';
import { fillPaper, indexPaper, isFilled } from '#domain/made-up/fill-paper';
import type { MadeUpStory } from '#domain/made-up/story-rows';
import { turnEdition } from '#domain/made-up/turn-edition';
import { keepFolding } from '#domain/search/keep-folding';
import { seedPaper } from '#domain/settings/seed-paper';
import { storyPath } from '#domain/stories/address';
import { writeCursor } from '#domain/stories/cursor';
import { makePaper, STORIES_A_DAY, WHOLE_OF } from './made-up-paper.ts';
import type { Addresses } from './pages.ts';

/**
 * node bin/bench/scale/paper.ts COUNT INDEXED fills DATA_DIR with so many stories and prints where some are, then makes
 * every kept page an old one whenever it is sent a line. A paper of more than INDEXED stories is not indexed here.
 */
async function keepPaper(): Promise<void> {
  const count = Number(process.argv[2]);
  await migrate();
  await seedPaper();
  await keepFolding(Date.now()); // else the portal would make the index anew while it is measured
  const paper = makePaper({ count, now: Date.now(), short: count > 100_000 });
  const noted = new Notes(count);
  const stories = noted.from(paper.stories);
  if (await isFilled())
    for (const _ of stories); // the same as then, where they are is asked again
  else await fillPaper(MACHINE, { ...paper, stories });
  if (count <= Number(process.argv[3])) await indexPaper(Date.now());
  const [topic, person] = [paper.topics[0], paper.people[0]];
  if (!topic || !person) throw new Error('The paper has no topic or nobody in it.');
  console.log(
    JSON.stringify({
      ...noted.addresses(`/topics/${topic.slug}`, `/by/${person.slug}`),
      searches: searchesFor(paper.words),
    }),
  );
  for await (const _ of createInterface({ input: process.stdin })) {
    await turnEdition(MACHINE);
    console.log('turned');
  }
  await closeDatabase();
}

/** By their place among the words: some are in nearly every story, some in one of a hundred, some in a few. */
function searchesFor(words: readonly string[]): Record<string, string[]> {
  const word = (place: number) => words[place] ?? '';
  const misspelt = (text: string) => `${text.slice(0, 2)}x${text.slice(3)}`;
  const query = (parts: Record<string, string>) => `/search?${new URLSearchParams(parts)}`;
  const commonest = word(0);
  const lastYear = new Date(Date.now() - 365 * 86_400_000).getUTCFullYear();
  return {
    'one word': [3, 40, 200, 900, 2000, 5000].map((place) => query({ q: word(place) })),
    'rare words': [12_000, 30_000].map((place) => query({ q: word(place) })),
    'two common words': [query({ q: `${commonest} ${word(1)}` }), query({ q: `${word(3)} ${word(9)}` })],
    'three common words': [query({ q: `${word(3)} ${word(9)} ${word(20)}` })],
    'a phrase': [query({ q: `"${commonest} ${word(1)}"` }), query({ q: `"${word(3)} ${word(9)}"` })],
    'a misspelt word': [900, 20_000].map((place) => query({ q: misspelt(word(place)) })),
    'two letters': [query({ q: commonest.slice(0, 2) }), query({ q: word(40).slice(0, 2) })],
    'a word in a section and a month': [
      query({ q: commonest, section: 'news', from: `${lastYear}-12-01`, to: `${lastYear}-12-31` }),
    ],
    'a page far in': [query({ q: commonest, page: '25' })],
  };
}

/** How many stories, days and places are asked for in turn. */
const SOME = 100;

/** Remembers where some of the stories are while they pass. */
class Notes {
  readonly #every: number;
  readonly #stories: string[] = [];
  readonly #days = new Set<string>();
  readonly #places: string[] = [];

  constructor(count: number) {
    this.#every = Math.max(1, Math.floor(count / SOME / WHOLE_OF)) * WHOLE_OF;
    if (count < SOME * WHOLE_OF) this.#every = Math.max(1, Math.floor(count / SOME));
  }

  *from(stories: Iterable<MadeUpStory>): Generator<MadeUpStory> {
    let number = 0;
    for (const story of stories) {
      if (number % this.#every === 0 && story.withdrawnAt === null) this.#note(story, number);
      number += 1;
      yield story;
    }
  }

  #note({ id, urlDay, urlSlug, firstPublishedAt }: MadeUpStory, number: number): void {
    this.#stories.push(storyPath(urlDay, urlSlug));
    // The first and the last day may not be whole.
    if (number > STORIES_A_DAY) this.#days.add(`/${urlDay.replaceAll('-', '/')}`);
    if (number > STORIES_A_DAY * 2) this.#places.push(writeCursor({ at: firstPublishedAt, id }));
  }

  addresses(topic: string, person: string): Omit<Addresses, 'searches'> {
    return { stories: this.#stories, days: [...this.#days], places: this.#places, topic, person };
  }
}

if (import.meta.main) await keepPaper();
