import type { FoundBy } from './text.ts';

/** What no word of a text begins with. */
const SIGN = '§';

/**
 * The words of a headline once more, each under a sign: what stands in headlines is then found by lists of its own, as
 * short as headlines are, instead of in those of all that is written.
 */
export const signed = (words: string): string => words.replace(/\S+/g, `${SIGN}$&`);

type By = FoundBy['by'];

/** The same, wanted in the headline. What is not wanted stands nowhere. */
export const inHeadline = ({ wanted, ...rest }: By): By => ({
  ...rest,
  wanted: wanted.map(({ anyOf }) => ({ anyOf: anyOf.map((words) => words.map(signed)) })),
});
