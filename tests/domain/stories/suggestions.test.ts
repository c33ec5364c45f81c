import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Body, bodySchema, bodyText } from '#domain/stories/body';
import type { Inline } from '#domain/stories/body/inline';
import { countSuggestions, withoutAnnotations } from '#domain/stories/body/suggestions';
import { emptyContent } from '#domain/stories/content';
import { anyBody } from '../../support/any-body.ts';
import { obstaclesIn } from '../../support/checks.ts';

const [ASHA, OMAR] = [
  { by: 'a'.repeat(32), name: 'Asha Rao', at: 1 },
  { by: 'b'.repeat(32), name: 'Omar Faiz', at: 2 },
];
const THREAD = 'c'.repeat(32);

const words = (text: string, ...marks: NonNullable<Extract<Inline, { type: 'text' }>['marks']>): Inline =>
  marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };
const inserted = (suggester = ASHA) => ({ type: 'insertion' as const, attrs: suggester });
const deleted = (suggester = ASHA) => ({ type: 'deletion' as const, attrs: suggester });
const noted = { type: 'note' as const, attrs: { thread: THREAD } };
const line = (...content: Inline[]): Body => ({ type: 'doc', content: [{ type: 'paragraph', content }] });

const REPLACED = line(words('The '), words('dam', deleted()), words('river', inserted()), words(' rose.'));

test('readers have the text as it was; words are counted as they would be', () => {
  expect(bodyText(withoutAnnotations(REPLACED))).toBe('The dam rose.');
  expect(bodyText(REPLACED)).toBe('The river rose.');
});

test('nothing of a note or a suggestion is in what readers get, wherever it stands', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      const clean = withoutAnnotations(body);
      expect(JSON.stringify(clean)).not.toMatch(/"(note|insertion|deletion)"/);
      expect(bodySchema.parse(clean)).toEqual(clean);
      expect(countSuggestions(clean)).toBe(0);
    }),
    { numRuns: 200 },
  );
});

test('emphasis stays on noted words', () => {
  const clean = withoutAnnotations(line(words('risen', { type: 'bold' }, noted)));
  expect(clean).toEqual(line(words('risen', { type: 'bold' })));
});

test('what one person suggests side by side is one suggestion; what two suggest is two', () => {
  expect(countSuggestions(REPLACED)).toBe(1);
  expect(countSuggestions(line(words('a', inserted()), words(' '), words('b', inserted())))).toBe(2);
  expect(countSuggestions(line(words('a', inserted()), words('b', inserted(OMAR))))).toBe(2);
  expect(countSuggestions(line(words('a', inserted(), deleted(OMAR)), words('b', deleted(OMAR))))).toBe(2);
});

test('a text with open suggestions is not published, and says how many there are', () => {
  const content = { ...emptyContent('news'), headline: 'It rose', body: REPLACED };
  expect(obstaclesIn(content).body).toBe('One suggestion is open in the text. Accept or refuse it first.');
  const noteOnly = { ...content, body: line(words('The river', noted), words(' rose.')) };
  expect(obstaclesIn(noteOnly)).toEqual({});
});

test('a footnote is suggested as a whole', () => {
  const note = { type: 'footnote' as const, content: [{ type: 'text' as const, text: 'Bulletin 7.' }] };
  const body = line(words('It rose.'), { ...note, marks: [inserted()] });
  expect(bodySchema.parse(body)).toEqual(body);
  expect(bodyText(withoutAnnotations(body))).toBe('It rose.');
  const inside = line({ type: 'footnote', content: [{ type: 'text', text: 'x', marks: [noted] }] });
  expect(bodySchema.safeParse(inside).success).toBe(false);
});

test.each([
  { type: 'note', attrs: { thread: 'x' } },
  { type: 'note', attrs: { thread: THREAD, words: 'secret' } },
  { type: 'insertion', attrs: { ...ASHA, by: 'somebody' } },
  { type: 'deletion' },
])('a mark that is not as it should be is refused: %j', (mark) => {
  const body = line({ type: 'text', text: 'a', marks: [mark] } as unknown as Inline);
  expect(bodySchema.safeParse(body).success).toBe(false);
});
