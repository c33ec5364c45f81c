import { expect, test } from 'vitest';
import { drawableWords, familiesFor, isRightToLeft } from '#domain/cards/drawing/letters';

test.each([
  ['Latin', 'Étang, ßtraße, Đắk Lắk – “naïve”'],
  ['Cyrillic', 'Қазақстан: канал'],
  ['Greek', 'Ἡ ὄχθη και το νερό'],
  ['Devanagari', 'ज़िले नापते हैं'],
  ['Arabic', 'القناة، مياه؟'],
  ['Urdu', 'وہ نہر جسے ناپتے ہیں'],
])('every letter of %s is in the fonts of the cards', (_script, words) => {
  expect(drawableWords(words)).toBe(words.normalize('NFC'));
});

test('signs that the fonts lack are left out, and a script that they lack is not drawn as boxes', () => {
  expect(drawableWords('Rain 🌧️ at last 👨‍👩‍👧')).toBe('Rain at last');
  expect(drawableWords('运河 and canal')).toBe('');
});

test('the first letter says from which side a card is read', () => {
  expect(isRightToLeft('«القناة» and more')).toBe(true);
  expect(isRightToLeft('12 नहर')).toBe(false);
  expect(isRightToLeft('')).toBe(false);
});

test('Urdu hangs, Arabic and Persian do not', () => {
  expect(familiesFor('ناپتے ہیں')).toContain('Nastaliq');
  expect(familiesFor('القناة')).not.toContain('Nastaliq');
  expect(familiesFor('کانالی که')).not.toContain('Nastaliq');
});
