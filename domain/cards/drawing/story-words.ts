import type { CardFacts } from '../card-facts.ts';
import type { Box } from '../card-size.ts';
import { type Layer, layColour, layWords, type Sheet } from './canvas.ts';
import { ACCENT, INK, ON_ACCENT, RULE } from './colours.ts';
import { fitWords } from './fit-words.ts';
import { drawableWords } from './letters.ts';
import { drawWordmark } from './wordmark.ts';

export type StoryFacts = Extract<CardFacts, { kind: 'story' }>;

export type WordsPlan = {
  /** The column that the words stand in, from the kicker to the foot of the wordmark. */
  column: Box;
  kicker: readonly number[];
  headline: readonly number[];
};

const WORDMARK_HEIGHT = 52;
const AFTER_KICKER = 20;
const AROUND_RULE = 26;
/** Hanging scripts are twice as high as their size. */
const KICKER_HEIGHT = 1.9;

/** Kicker and headline from the top of a column, the paper's name under a hairline at its foot. */
export async function layStoryWords(
  facts: StoryFacts,
  logo: string | null,
  plan: WordsPlan,
  sheet: Sheet,
): Promise<Layer[]> {
  const { column } = plan;
  const foot = column.top + column.height - WORDMARK_HEIGHT;
  const kicker = await fitWords({
    words: drawableWords(facts.kicker),
    colour: ACCENT,
    box: { width: column.width, height: Math.round((plan.kicker[0] ?? 0) * KICKER_HEIGHT) },
    sizes: plan.kicker,
  });
  const top = column.top + (kicker ? kicker.raw.height + AFTER_KICKER : 0);
  const headline = await fitWords({
    words: drawableWords(facts.headline),
    colour: INK,
    box: { width: column.width, height: foot - 2 * AROUND_RULE - top },
    sizes: plan.headline,
  });
  const box = { width: column.width, height: WORDMARK_HEIGHT };
  const wordmark = await drawWordmark(facts.wordmark.name, logo, box);
  return [
    ...(kicker ? [layWords(kicker, column, sheet)] : []),
    ...(headline ? [layWords(headline, { ...column, top }, sheet)] : []),
    layColour(RULE, { ...column, top: foot - AROUND_RULE, height: 2 }, sheet),
    ...(wordmark ? [layWords(wordmark, { ...column, top: centred(foot, wordmark.raw.height) }, sheet)] : []),
  ];
}

const centred = (top: number, height: number): number => top + Math.round((WORDMARK_HEIGHT - height) / 2);

const YEAR_PADDING = { across: 26, down: 12 };

/** The year of an old story, stamped on a corner: `end` is where the stamp ends across the card. */
export async function layYear(
  year: string,
  { end, top, size }: { end: number; top: number; size: number },
  sheet: Sheet,
): Promise<Layer[]> {
  const box = { width: 400, height: 200 };
  const words = await fitWords({ words: year, colour: ON_ACCENT, box, sizes: [size] });
  if (words === null) return [];
  const width = words.raw.width + 2 * YEAR_PADDING.across;
  const place = { left: end - width, top, width, height: words.raw.height + 2 * YEAR_PADDING.down };
  const inner = { ...place, left: place.left + YEAR_PADDING.across, width: words.raw.width };
  return [
    layColour(ACCENT, place, sheet),
    layWords(words, { ...inner, top: top + YEAR_PADDING.down }, sheet),
  ];
}
