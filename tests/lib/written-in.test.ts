import { expect, test } from 'vitest';
import { writtenIn } from '#lib/written-in';

const directionOf = (language: string) => writtenIn(language).dir;
const scriptOf = (language: string) => writtenIn(language)['data-script'];

test('what is written in Arabic, Hebrew or Thaana letters runs from right to left', () => {
  for (const language of ['ur', 'ar', 'fa-AF', 'ps', 'sd', 'ug', 'ckb', 'dv', 'he', 'pa-PK', 'az-Arab'])
    expect([language, directionOf(language)]).toEqual([language, 'rtl']);
  for (const language of ['en', 'hi', 'pa', 'zh-Hant', 'sd-Deva', 'ms', 'tlh'])
    expect([language, directionOf(language)]).toEqual([language, 'ltr']);
});

test('letters that join or stack are named, so that they are not set tight', () => {
  expect(['ur', 'hi', 'bn', 'th'].map(scriptOf)).toEqual(['Arab', 'Deva', 'Beng', 'Thai']);
  expect(['en-IN', 'vi', 'ru', 'ka'].map(scriptOf)).toEqual([undefined, undefined, undefined, undefined]);
});
