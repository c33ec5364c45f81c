import type { Body } from '#domain/stories/body';
import { zipf } from './vocabulary.ts';

const PARAGRAPH = 60;
const SENTENCE = 15;

/** Writes with these words, the first of them most often. */
export function openPen(words: readonly string[], random: () => number) {
  const some = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const word = () => words[zipf(words.length, random)] ?? '';
  const sentence = (length: number) => `${capital(Array.from({ length }, word).join(' '))}.`;
  return {
    /** A number of this span. */
    some,
    word,
    sentence,
    /** At most so many of a list, each once, its first ones most often. */
    several: <T>(from: readonly T[], number: number): T[] => [
      ...new Set(
        Array.from({ length: number }, () => from[zipf(from.length, random)]).filter(
          (one) => one !== undefined,
        ),
      ),
    ],
    body: (length: number): Body => ({
      type: 'doc',
      content: Array.from({ length: Math.ceil(length / PARAGRAPH) }, (_, place) => {
        const inIt = Math.min(PARAGRAPH, length - place * PARAGRAPH);
        const text = Array.from({ length: Math.ceil(inIt / SENTENCE) }, () => sentence(SENTENCE)).join(' ');
        return { type: 'paragraph' as const, content: [{ type: 'text' as const, text }] };
      }),
    }),
  };
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
