import { expect, test } from 'vitest';
import { findObstacles } from '#domain/stories/readiness';
import { countTk, tkMarks } from '#domain/stories/tk-marks';
import { bodyOf, writeContent } from '../../support/newsroom.ts';

test.each([
  ['The ferry carried TK people.', 1],
  ['TK', 1],
  ['TKTK is one, TK another.', 2],
  ['(TK), “TK”, TK.', 3],
  ['TKO, ATK, 5TK, tk, Tk and ТК in Cyrillic are words.', 0],
])('"%s" has %i TK marks', (text, count) => {
  expect(countTk(text)).toBe(count);
});

test('TK marks are counted by field, and none of them reaches readers', () => {
  const slide = { mediaId: 'a'.repeat(32), alt: 'A ferry', caption: 'TK', credit: '' };
  const content = writeContent({ headline: 'TK drown', body: bodyOf('TK said', 'and TK'), slides: [slide] });
  expect(tkMarks(content)).toEqual({ headline: 1, body: 2, 'slides.0.caption': 1 });
  expect(Object.keys(findObstacles(content, new Map()))).toEqual(['headline', 'body', 'slides.0.caption']);
});

test('TK marks of a lead picture, a social picture and the label of a file are counted too', () => {
  const leadPicture = { mediaId: 'a'.repeat(32), alt: 'A ferry', caption: '', credit: 'TK' };
  const socialPicture = { mediaId: 'a'.repeat(32), alt: 'TK' };
  const file = { type: 'file' as const, attrs: { fileId: 'b'.repeat(32), label: 'TK figures' } };
  const body = { type: 'doc' as const, content: [...bodyOf('It stopped.').content, file] };
  expect(tkMarks(writeContent({ leadPicture, socialPicture, body }))).toEqual({
    body: 1,
    'leadPicture.credit': 1,
    'socialPicture.alt': 1,
  });
});

test('and those of pictures in the text, of bylines and of topics', () => {
  const words = { mediaId: 'a'.repeat(32), alt: 'TK', caption: 'TK', credit: 'TK' };
  const picture = { type: 'picture' as const, attrs: { ...words, width: 'text' as const } };
  const body = { type: 'doc' as const, content: [...bodyOf('It stopped.').content, picture] };
  const bylines = [{ name: 'TK', role: 'photographs' as const }];
  const content = writeContent({ body, bylines, topics: ['Ferries', 'TK'] });
  expect(tkMarks(content)).toEqual({ body: 3, bylines: 1, topics: 1 });
});

test('a text without TK marks may be published', () => {
  expect(tkMarks(writeContent())).toEqual({});
  expect(findObstacles(writeContent(), new Map())).toEqual({});
});
