import { expect, test } from 'vitest';
import { checkStory, obstaclesOf, warningsOf } from '#domain/stories/checks';
import { listLinks } from '#domain/stories/body/links';
import { nextMoves, stageAfterSave, STAGES } from '#domain/stories/stages';
import { NO_FACTS } from '../../support/checks.ts';
import { bodyOf, HOUR, MORNING, writeContent } from '../../support/newsroom.ts';

const PICTURE = 'a'.repeat(32);
const check = (parts: Parameters<typeof writeContent>[0], facts: Partial<typeof NO_FACTS> = {}) =>
  checkStory(writeContent(parts), { ...NO_FACTS, ...facts }, MORNING);

test('a text with everything has nothing to mend', () => {
  expect(check({})).toEqual([]);
});

test('each TK mark of the text is found in its block', () => {
  const found = check({ body: bodyOf('All is said.', 'TK people, TK boats', 'TK') });
  expect(found).toMatchObject([
    { isBlocking: true, place: 'body', block: 1, message: '2 TK marks are left here.' },
    { isBlocking: true, place: 'body', block: 2, message: 'One TK mark is left here.' },
  ]);
  expect(obstaclesOf(found)).toEqual({ body: '2 TK marks are left here.' });
});

test('a section that is retired, and an embargo that has not ended, keep a text from readers', () => {
  expect(obstaclesOf(check({ sectionId: 'old' }))).toHaveProperty('sectionId');
  expect(obstaclesOf(check({}, { embargoUntil: MORNING + HOUR }))).toHaveProperty('embargo');
  expect(check({}, { embargoUntil: MORNING })).toEqual([]);
});

test('what may be so is warned of: no byline, no standfirst, no credit, a licence that has ended', () => {
  const slide = { mediaId: PICTURE, alt: 'A ferry', caption: '', credit: '' };
  const parts = { bylines: [], standfirst: '', slides: [slide, slide] };
  const found = check(parts, { endedLicences: { [PICTURE]: 'It ended.' } });
  expect(obstaclesOf(found)).toEqual({});
  expect(Object.keys(warningsOf(found))).toEqual(['byline', 'standfirst', `credit ${PICTURE}`, PICTURE]);
  expect(check({ standfirst: '', trailText: 'For cards.' })).toEqual([]);
});

test('a picture that is not described is named where it stands', () => {
  const picture = { mediaId: PICTURE, alt: '', caption: '', credit: 'Agency', width: 'text' as const };
  const body = bodyOf('One.');
  body.content.push({ type: 'picture', attrs: picture });
  expect(check({ body })).toMatchObject([
    { place: 'body', block: 1, message: /^Describe picture 1 in the text/ },
  ]);
  const lead = { mediaId: PICTURE, alt: '', caption: '', credit: 'Agency' };
  expect(check({ leadPicture: lead })).toMatchObject([{ place: 'leadPicture.alt' }]);
});

test('the links of a text are listed once, with their block, those of footnotes too', () => {
  const link = (href: string) => [{ type: 'link' as const, attrs: { href } }];
  const text = (words: string, href: string) => ({ type: 'text' as const, text: words, marks: link(href) });
  const content = [
    text('a', 'https://a.example/'),
    { type: 'footnote' as const, content: [text('b', 'https://b.example/')] },
    text('c', 'mailto:desk@example.com'),
  ];
  const again = [text('a', 'https://a.example/')];
  const body = {
    type: 'doc' as const,
    content: [
      { type: 'paragraph' as const, content },
      { type: 'paragraph' as const, content: again },
    ],
  };
  expect(listLinks(body)).toEqual([
    { href: 'https://a.example/', block: 0 },
    { href: 'https://b.example/', block: 0 },
  ]);
});

test('a contributor never marks ready or sends back; nothing but un-spiking is done with a spiked story', () => {
  const may = { 'edit-story': true, 'review-story': false, 'publish-story': false };
  for (const stage of STAGES) {
    const moves = nextMoves(stage, may);
    expect(moves.filter((move) => move === 'mark-ready' || move === 'send-back')).toEqual([]);
  }
  const all = { 'edit-story': true, 'review-story': true, 'publish-story': true };
  expect(nextMoves('spiked', all)).toEqual(['un-spike']);
});

test.each([
  ['draft', false, true, null],
  ['review', false, true, null],
  ['ready', true, false, null],
  ['ready', false, false, 'review'],
  ['ready', true, true, 'draft'],
] as const)(
  'a %s text that is written on (may publish: %s, was out: %s) becomes %s',
  (stage, mayPublish, wasOut, to) => {
    expect(stageAfterSave({ stage, mayPublish, wasOut })).toBe(to);
  },
);
