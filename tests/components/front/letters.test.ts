import { expect, it } from 'vitest';
import { lettersOf } from '../../../components/front/letters.ts';

it.each([
  ['Devanagari', 'नदी का पानी'],
  ['Arabic', 'عدالت نے'],
  ['Bengali', 'বন্দরে বিদ্যুৎ'],
  ['Tamil', 'துறைமுகத்திற்கு'],
  ['Khmer', 'ទន្លេ'],
  ['Arabic between Latin', 'What عدالت means'],
])('sets a headline in %s loose, in its own direction', (_, headline) => {
  expect(lettersOf(headline)).toEqual({ loose: ' loose', dir: 'auto' });
});

it.each([
  ['Latin', 'Ferries stop'],
  ['Cyrillic', 'Пограничный рынок'],
  ['Vietnamese', 'Chợ biên giới'],
])('sets a headline in %s as any other', (_, headline) => {
  expect(lettersOf(headline)).toEqual({ loose: '', dir: undefined });
});
