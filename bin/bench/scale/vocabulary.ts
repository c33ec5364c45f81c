const ONSETS = 'b d f g h j k l m n p r s t v z br dr gr kh kr pr sh sk st tr'.split(' ');
const VOWELS = 'a e i o u ai ou'.split(' ');
const CODAS = ['', '', 'n', 'r', 'l', 's', 'm', 't'];

/** So many different words that nobody knows, the shorter ones first, the same on every machine. */
export function makeWords(count: number): string[] {
  const syllables = ONSETS.flatMap((onset) =>
    VOWELS.flatMap((vowel) => CODAS.map((coda) => onset + vowel + coda)),
  );
  const words = new Set<string>();
  for (let number = 0; words.size < count; number += 1) {
    const first = syllables[(number * 7) % syllables.length] ?? '';
    const second = syllables[(number * 31 + Math.floor(number / syllables.length)) % syllables.length] ?? '';
    const third = number < count / 4 ? '' : (syllables[(number * 101) % syllables.length] ?? '');
    words.add(first + second + third);
  }
  return [...words];
}

/** A place from 0 to count - 1: the first about twice as often as the second, ten times as often as the tenth (Zipf). */
export const zipf = (count: number, random: () => number): number =>
  Math.min(count - 1, Math.floor((count + 1) ** random()) - 1);
