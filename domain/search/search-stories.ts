import { read } from '#db/client';
import { type Candidate, listTexts } from '#db/find/entries';
import { listLiveAmong } from '#db/published';
import { cardsOf } from '../stories/published.ts';
import type { StoryCard } from '../stories/reading.ts';
import { excerptOf, markFound } from './excerpt.ts';
import { findEntries, type FoundEntries, soughtIn } from './find-entries.ts';
import type { Answer, FoundStory } from './found.ts';
import { type Narrowing, readNarrowing } from './narrow.ts';
import { asksSomething, PER_PAGE, type Question } from './question.ts';
import type { Sought } from './rank.ts';
import { readWords, type Wanted } from './read-words.ts';
import { listCommoner, listSpellings } from './spell.ts';
import { plainText } from './text-of.ts';

/** Answers what a reader asks with stories that are live at `at` (ms UTC); days are those of `timeZone`. */
export async function searchStories(question: Question, timeZone: string, at: number): Promise<Answer> {
  const narrowing = await readNarrowing(question, timeZone, at);
  const wanted = readWords(question.typed);
  const nothing = emptyAnswer(narrowing);
  if (!asksSomething(question) || narrowing.unknown.length > 0) return nothing;
  if (question.typed !== '' && wanted.wanted.length === 0) return nothing; // only what is not wanted, or no word at all
  const look = (words: Wanted) => findEntries(words, { narrowing, order: question.order }, at);
  const found = await look(wanted);
  if (question.asTyped) return { ...nothing, ...(await pageOf(found, wanted, question.page, at)) };
  if (found.rows.length === 0) return { ...nothing, ...(await correct(question, wanted, look, at)) };
  const meant = found.rows.length < FEW ? await findMeant(question, { wanted, found, look }, at) : null;
  return { ...nothing, ...(await pageOf(found, wanted, question.page, at)), meant };
}

const FEW = 5;

const emptyAnswer = ({ unknown, names }: Narrowing): Answer => ({
  stories: [],
  total: 0,
  isMore: false,
  pages: 0,
  corrected: null,
  meant: null,
  unknown,
  names,
});

type Look = (words: Wanted) => Promise<FoundEntries>;

/** What is found by another spelling. A word is shown only when a live story has it: here one was found. */
async function correct(
  { typed, page }: Question,
  wanted: Wanted,
  look: Look,
  at: number,
): Promise<Partial<Answer>> {
  for (const corrected of await listSpellings(typed, wanted, at)) {
    const words = { ...readWords(corrected), isOpen: false };
    const found = await look(words);
    if (found.rows.length > 0) return { ...(await pageOf(found, words, page, at)), corrected };
  }
  return {};
}

/** Words that are likelier, where live stories show it. */
async function findMeant(
  { typed }: Question,
  { wanted, found: { rows }, look }: { wanted: Wanted; found: FoundEntries; look: Look },
  at: number,
): Promise<string | null> {
  for (const meant of await listCommoner(typed, wanted, at)) {
    const found = await look({ ...readWords(meant), isOpen: false });
    if (found.rows.length > rows.length) return meant;
  }
  return null;
}

async function pageOf({ rows, isMore }: FoundEntries, wanted: Wanted, page: number, at: number) {
  const last = Math.max(1, Math.ceil(rows.length / PER_PAGE));
  const from = (Math.min(page, last) - 1) * PER_PAGE;
  const shown = rows.slice(from, from + PER_PAGE);
  return {
    stories: await storiesOf(shown, soughtIn(wanted), at),
    total: rows.length,
    isMore,
    pages: Math.ceil(rows.length / PER_PAGE),
  };
}

/** In the order of the rows. */
async function storiesOf(
  rows: readonly Candidate[],
  sought: readonly Sought[],
  at: number,
): Promise<FoundStory[]> {
  const query = read();
  const live = await listLiveAmong(
    query,
    rows.map(({ storyId }) => storyId),
    at,
  );
  const cards = new Map((await cardsOf(query, live)).map((card) => [card.id, card]));
  const found = await listTexts(
    query,
    rows.map(({ publicationId }) => publicationId),
  );
  const texts = new Map(found.map((text) => [text.publicationId, text]));
  return rows.flatMap(({ storyId, publicationId }) => {
    const card = cards.get(storyId);
    return card ? [foundStory(card, texts.get(publicationId), sought)] : [];
  });
}

type Written = Parameters<typeof plainText>[0];

function foundStory(card: StoryCard, text: Written | undefined, sought: readonly Sought[]): FoundStory {
  const about = markFound(card.trailText || card.standfirst, sought);
  const isEnough = new Set(about.flatMap((piece) => (piece.isFound ? piece.text : []))).size >= sought.length;
  const excerpt = isEnough || text === undefined ? null : excerptOf(plainText(text), sought);
  return { card, headline: markFound(card.headline, sought), excerpt: excerpt ?? about };
}
