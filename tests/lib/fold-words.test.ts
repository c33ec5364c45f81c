import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText, foldWords } from '#lib/fold-words';

const SPELLED: [string, string][] = [
  ['Kabul’s São Paulo, O’Brien: isn’t it?', 'kabul sao paulo obrien isnt it'],
  ['ISIS-K und Straße, Øre, Łódź', 'isis k und strasse ore lodz'],
  ['İstanbul ve Iğdır', 'istanbul ve igdir'],
  ['Ελλάδας Ὀδυσσεύς', 'ελλαδασ οδυσσευσ'],
  ['Район, Ёлка', 'район елка'],
  ['كِتَابٌ أحمد می‌رود', 'كتاب احمد ميرود'],
  ['हिन्दी में १२', 'हिन्दी में 12'],
  ['한국어 뉴스', '한국어 뉴스'],
  ['中国人民 中', '中国 国人 人民 中'],
  ['東京タワー', '東京 京タ タワ ワー'],
  ['ภาษาไทย', 'ภา าษ ษา าไ ไท ทย'],
  ['iPhone手机', 'iphone 手机'],
  ['"*()^: -- \0', ''],
];

test.each(SPELLED)('%s is looked for as %s', (text, words) => {
  expect(foldText(text)).toBe(words);
});

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom('ﬁ ½ ⑴ ㎏ ℌ ﷺ', '\u{1F600}', 'a\u0301\u0301', 'İ', '𐐀', 'ΑΣ', 'ªº'),
);

test('a word is letters, marks and digits only, in lower case, and stands where it says', () => {
  fc.assert(
    fc.property(anything, (text) => {
      let before = 0;
      for (const { word, start, end } of foldWords(text)) {
        expect(word).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
        expect(word.replace(/[^A-Z]/g, '')).toBe('');
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        before = start;
      }
    }),
  );
});

test('what somebody copies from what is shown is found again: a word that is folded stays as it is', () => {
  fc.assert(
    fc.property(anything, (text) => {
      for (const { word } of foldWords(text)) expect(foldText(word), text).toBe(word);
    }),
    { examples: [['ﬀ㊀'], ['a㆒'], ['bｰ'], ['㈠㈡c'], ['ป๑'], ['ໜ𠀀']] },
  );
});

test('digits of a script without spaces are a number as elsewhere', () => {
  expect(foldText('ปี๒๕๖๗')).toBe(foldText('ปี2567'));
  expect(foldText('ปี๒๕๖๗')).toContain('2567');
});

test('case and the way accents are written change nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom('Kābul', 'ÅLAND', 'Ñandú', 'Ёлка', 'Ὀδυσσεύς', 'Straße', 'أحمد'), (word) => {
      const spellings = [
        word.toUpperCase(),
        word.toLowerCase(),
        word.normalize('NFD'),
        word.normalize('NFC'),
      ];
      expect(new Set(spellings.map(foldText))).toEqual(new Set([foldText(word)]));
    }),
  );
});
