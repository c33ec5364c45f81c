/** Shorter words are one letter away from too many others. */
const LETTERS_MIN = 4;
/** A typing error stands mostly near the beginning or leaves the beginning as it is. */
const LETTERS_LOOKED_AT = 8;

/** A word of letters: numbers are never meant as another number. */
const isNearable = (letters: readonly string[], word: string): boolean =>
  letters.length >= LETTERS_MIN && /^[\p{L}\p{M}]+$/u.test(word) && !UNSPACED.test(word);

/** Two letters of such a script are no word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** What a word and its misspellings have in common: its beginning, whole and with one letter dropped. */
export function nearPieces(word: string): string[] {
  const letters = Array.from(word);
  if (!isNearable(letters, word)) return [];
  const beginning = letters.slice(0, LETTERS_LOOKED_AT);
  const pieces = beginning.map((_, dropped) => beginning.toSpliced(dropped, 1).join(''));
  return [...new Set([beginning.join(''), ...pieces])];
}

/** So many letters may be wrong. */
export const errorsAllowed = (word: string): number => (Array.from(word).length < 8 ? 1 : 2);

/** How many letters have to be changed, dropped, added or swapped with their neighbour; Infinity for more than `max`. */
export function distanceBetween(one: string, other: string, max: number): number {
  const [a, b] = [Array.from(one), Array.from(other)];
  if (Math.abs(a.length - b.length) > max) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, place) => place);
  a.forEach((letter, row) => {
    const line = [row + 1];
    b.forEach((against, column) => {
      const isSame = letter === against;
      const cheapest = Math.min(
        at(above, column) + (isSame ? 0 : 1),
        at(above, column + 1) + 1,
        at(line, column) + 1,
      );
      const isSwapped = row > 0 && column > 0 && letter === b[column - 1] && against === a[row - 1];
      line.push(isSwapped ? Math.min(cheapest, at(before, column - 1) + 1) : cheapest);
    });
    [before, above] = [above, line];
  });
  const distance = at(above, b.length);
  return distance <= max ? distance : Number.POSITIVE_INFINITY;
}

const at = (line: readonly number[], place: number): number => line[place] ?? Number.POSITIVE_INFINITY;

type Known = { word: string; stories: number };

/** Of the words that are known those that may be meant, the likeliest first. */
export function rankNearest(word: string, known: readonly Known[]): string[] {
  const max = errorsAllowed(word);
  return known
    .filter((one) => one.word !== word)
    .map((one) => ({ ...one, distance: distanceBetween(word, one.word, max) }))
    .filter(({ distance }) => distance <= max)
    .toSorted(
      (one, other) =>
        one.distance - other.distance ||
        Number(other.word[0] === word[0]) - Number(one.word[0] === word[0]) ||
        other.stories - one.stories ||
        (one.word < other.word ? -1 : 1),
    )
    .map((one) => one.word);
}
