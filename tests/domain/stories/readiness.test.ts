import { expect, test } from 'vitest';
import type { Body } from '#domain/stories/body';
import { findObstacles } from '#domain/stories/readiness';
import { bodyOf, writeContent } from '../../support/newsroom.ts';

const picture = (alt: string): Body['content'][number] => ({
  type: 'picture',
  attrs: { mediaId: 'a'.repeat(32), alt, caption: '', credit: '', width: 'text' },
});
const story = (words: string, ...alts: string[]) =>
  writeContent({ body: { type: 'doc', content: [...bodyOf(words).content, ...alts.map(picture)] } });

test('everything that a text still needs is named at once', () => {
  expect(findObstacles(story('TK said so.', ''), new Map()).body).toBe(
    'One TK mark is left here. Describe picture 1 in the text for readers who do not see it.',
  );
});

test('each picture of a text that nobody has described is named', () => {
  expect(findObstacles(story('It rose.', '', 'A ferry', '', ''), new Map()).body).toBe(
    'Describe pictures 1, 3 and 4 in the text for readers who do not see them.',
  );
});
