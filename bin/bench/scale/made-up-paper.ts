import { createHash } from 'node:crypto';
import type { MadeUpPaper } from '#domain/made-up/fill-paper';
import type { MadeUpStory } from '#domain/made-up/story-rows';
import { emptyContent, type Slide } from '#domain/stories/content';
import { slugOf } from '#lib/slug';
import { seededRandom } from '../../contours/seeded-random.ts';
import { capital, openPen } from './made-up-words.ts';
import { makeWords } from './vocabulary.ts';

const WORDS = 50_000;
const TOPICS = 2000;
const PEOPLE = 300;
const PICTURES = 2000;
/** The same every day of every paper, so that a page shows as much in each: what differs is what lies behind it. */
export const STORIES_A_DAY = 60;
const DAY_MS = 86_400_000;
/** The stories of every ten that is no news. Those that are measured are: their numbers end with a nought. */
const IN_DEPTH = 3;
/** From half past six to half past ten in the evening in Kolkata: the same day there and in UTC. */
const FIRST_MS = 3_600_000;
const BETWEEN_MS = 960_000;
/** In a paper that is cut short one story in so many has its whole text: those are measured. */
export const WHOLE_OF = 50;

type Wanted = {
  count: number /** ms UTC: the newest stories are of the day before. */;
  now: number;
  short: boolean;
};

/** A paper of so many stories, told one by one from the first day on; the same for the same day. */
export function makePaper({ count, now, short }: Wanted): MadeUpPaper & { words: string[] } {
  const words = makeWords(WORDS);
  const named = (kind: string, name: string) => ({ id: idOf(kind, name), slug: slugOf(name), name });
  const topics = pairs(words, TOPICS, 3).map((name) => named('topic', name));
  const people = pairs(words, PEOPLE, 11).map((name) => named('person', name));
  const pictures = Array.from({ length: PICTURES }, (_, number) => pictureOf(number, now));
  const write = storyWriter({ words, topics, people, pictures, short });
  const lastDay = Math.floor(now / DAY_MS) - 1;
  const days = Math.ceil(count / STORIES_A_DAY);
  function* stories(): Generator<MadeUpStory> {
    for (let number = 0; number < count; number += 1) {
      const day = lastDay - days + 1 + Math.floor(number / STORIES_A_DAY);
      const at = day * DAY_MS + FIRST_MS + (number % STORIES_A_DAY) * BETWEEN_MS;
      yield write(number, at);
    }
  }
  return { words, topics, people, pictures, stories: stories() };
}

type Source = Omit<MadeUpPaper, 'stories'> & { words: string[]; short: boolean };

function storyWriter({ words, topics, people, pictures, short }: Source) {
  const random = seededRandom(WORDS);
  const { some, word, sentence, several, body } = openPen(words, random);
  const slide = (): Slide[] =>
    several(pictures, 1).map(({ id }) => ({
      mediaId: id,
      alt: sentence(6),
      caption: sentence(9),
      credit: 'Made up',
    }));

  return (number: number, at: number): MadeUpStory => {
    const whole = !short || number % WHOLE_OF === 0;
    const length = whole ? some(300, 900) : some(50, 110);
    const about = several(topics, some(1, 4));
    const by = several(people, some(1, 2));
    return {
      id: idOf('story', String(number)),
      slugline: `made-up-${number}`,
      urlSlug: `${slugOf(sentence(4))}-${number}`,
      urlDay: new Date(at).toISOString().slice(0, 10),
      firstPublishedAt: at,
      updatedAt: random() < 0.15 ? at + some(1, 90) * 60_000 : null,
      withdrawnAt: random() < 0.005 ? at + 3 * 3_600_000 : null,
      correction: random() < 0.01 ? sentence(18) : null,
      minutes: Math.ceil(length / 220),
      topicIds: about.map(({ id }) => id),
      personIds: by.map(({ id }) => id),
      content: {
        ...emptyContent(number % 10 === IN_DEPTH ? 'in-depth' : 'news'),
        kicker: capital(word()),
        headline: sentence(some(6, 11)).slice(0, -1),
        standfirst: sentence(some(18, 30)),
        bylines: by.map(({ name }) => ({ name, role: 'reporting' as const })),
        topics: about.map(({ name }) => name),
        slides: random() < 0.3 ? slide() : [],
        body: body(length),
      },
    };
  };
}

function pictureOf(number: number, now: number) {
  return {
    id: idOf('picture', String(number)),
    version: 1,
    sha256: createHash('sha256').update(`picture ${number}`).digest('hex'),
    name: `made-up-${number}.jpg`,
    width: 1600,
    height: 1067,
    widths: [320, 480, 640, 960, 1280, 1600],
    bytes: 400_000,
    alt: `Made-up picture ${number}`,
    createdAt: now - DAY_MS,
  };
}

/** Names of two words, each once. */
const pairs = (words: string[], count: number, step: number): string[] =>
  Array.from({ length: count }, (_, place) =>
    [words[place] ?? '', words[words.length - 1 - place * step] ?? ''].map(capital).join(' '),
  );

/** Random to a database, which is how identities lie in it, and the same every time. */
const idOf = (kind: string, name: string): string =>
  createHash('md5').update(`${kind} ${name}`).digest('hex');
