import type { Size } from '../card-size.ts';
import { type Drawn, setType } from './set-type.ts';

type Fitting = {
  words: string;
  colour: string;
  box: Size;
  /** Pixels, the largest first. */
  sizes: readonly number[];
};

/**
 * The words at the largest of these sizes at which they fit into the box. Where they fit at none they are cut behind a
 * word, at the smallest, and end in an ellipsis. Null where there is nothing to set.
 */
export async function fitWords({ words, colour, box, sizes }: Fitting): Promise<Drawn | null> {
  if (words === '') return null;
  for (const size of sizes) {
    const set = await setType({ words, colour, size, width: box.width });
    if (fits(set, box)) return set;
  }
  const size = sizes.at(-1) ?? 0;
  return cutToFit({ colour, size, width: box.width }, words, box);
}

const fits = ({ raw }: Drawn, box: Size): boolean => raw.width <= box.width && raw.height <= box.height;

type AtSize = { colour: string; size: number; width: number };

/** One word that is longer than a line is broken, and cut behind a letter where even that is too much. */
async function cutToFit(at: AtSize, words: string, box: Size): Promise<Drawn | null> {
  const whole = await setType({ ...at, words, breaksWords: true });
  if (fits(whole, box)) return whole;
  const parts = words.split(' ');
  const byWord = await longestThatFits(at, parts.length, box, (count) => parts.slice(0, count).join(' '));
  if (byWord) return byWord;
  const letters = [...new Intl.Segmenter().segment(words)].map(({ segment }) => segment);
  return longestThatFits(at, letters.length, box, (count) => letters.slice(0, count).join(''));
}

/** Halves the range of counts until it is one: `upTo` gives the words of a count. */
async function longestThatFits(
  at: AtSize,
  counts: number,
  box: Size,
  upTo: (count: number) => string,
): Promise<Drawn | null> {
  let best: Drawn | null = null;
  let [low, high] = [1, counts - 1];
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const words = `${upTo(middle).replace(/[\s,.;:–—-]+$/u, '')}…`;
    const set = await setType({ ...at, words, breaksWords: true });
    if (fits(set, box)) [best, low] = [set, middle + 1];
    else high = middle - 1;
  }
  return best;
}
