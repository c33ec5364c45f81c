import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Block, Body, Inline } from '#domain/stories/body';
import { bodyText } from '#domain/stories/body/words';
import type { Content } from '#domain/stories/content';
import { addPicture, bodyOf, runStory } from '../support/newsroom.ts';
import { type OpenPortal, openPortal } from '../support/portal.ts';

/** What a browser's reading view makes of a story, and everything else that goes by the same rules. */

let portal: OpenPortal;
let number = 0;
let picture: { mediaId: string; alt: string; caption: string; credit: string };
beforeAll(async () => {
  portal = await openPortal();
  picture = { mediaId: await addPicture(), alt: 'A weir', caption: 'The upper weir at noon', credit: 'Ink' };
});
afterAll(() => portal.close());

const RIVER =
  'The ferrymen of the upper river have a rule for the melt: when the third stone below the temple steps goes under, the boats stay tied.';
const words = (text: string) => ({ type: 'text' as const, text });
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });
const numbered = (count: number): Body =>
  bodyOf(...Array.from({ length: count }, (_, place) => `Number ${place + 1}. ${RIVER}`));
const cells = (type: 'tableHeader' | 'tableCell', ...texts: string[]) => ({
  type: 'tableRow' as const,
  content: texts.map((text) => ({ type, content: [words(text)] })),
});

const FEATURES: Body['content'] = [
  paragraph(words(RIVER), { type: 'footnote', content: [words('Measured at the temple since 1911.')] }),
  { type: 'heading', attrs: { level: 2 }, content: [words('A gauge of stone')] },
  paragraph(words(`Once more. ${RIVER}`)),
  { type: 'pullQuote', attrs: { attribution: 'The priest' }, content: [words('It reads no calendar.')] },
  {
    type: 'bulletList',
    content: ['Flour for six valleys', 'Kerosene'].map((text) => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content: [words(text)] }],
    })),
  },
  { type: 'blockquote', content: [{ type: 'paragraph', content: [words('We tie them and we wait.')] }] },
  {
    type: 'table',
    attrs: { caption: 'Days without a crossing' },
    content: [cells('tableHeader', 'Year', 'Days'), cells('tableCell', '2024', '19')],
  },
  {
    type: 'factBox',
    attrs: { title: 'The crossing' },
    content: [{ type: 'paragraph', content: [words('Six valleys, one landing, forty boats.')] }],
  },
  paragraph(words(`At last. ${RIVER}`)),
];

const SORTS: [string, () => Partial<Content>][] = [
  ['of plain text', () => ({ body: numbered(6) })],
  [
    'of two short paragraphs',
    () => ({ body: bodyOf('The ferry stopped at noon.', 'It goes again on Friday.') }),
  ],
  ['that a picture opens', () => ({ leadPicture: picture, body: numbered(6) })],
  ['that a slideshow opens', () => ({ slides: [picture, picture], body: numbered(6) })],
  ['to be read with room', () => ({ sectionId: 'in-depth', leadPicture: picture, body: numbered(6) })],
  ['with everything in its text', () => ({ body: { type: 'doc', content: FEATURES } })],
  ['by two people', () => ({ body: numbered(6), bylines: BOTH })],
];
const BOTH: Content['bylines'] = [
  { name: 'Lubna Warsi', role: 'reporting' },
  { name: 'Chen Li', role: 'reporting' },
];

const FOREIGN = ['Copy link', 'Read next', 'All stories', 'No cookies'];

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

test.each(SORTS)('a reading view finds title, byline and every word of a story %s', async (_, parts) => {
  const headline = `The ferries of the upper river stop, number ${(number += 1)}`;
  const content = { headline, ...parts() };
  const { path } = await runStory(content, portal.clock.now);
  const article = new Readability(parseHTML((await portal.get(path)).text).document).parse();
  expect(article).toMatchObject({
    title: headline,
    byline: content.bylines === BOTH ? 'Lubna Warsi, Chen Li' : 'Asha Rao',
    excerpt: 'The river is high.',
    siteName: 'Stringer Asia',
    lang: 'en',
  });
  const read = plain(article?.textContent ?? '');
  const lines = bodyText(content.body ?? bodyOf('')).split(/\n+| · /);
  expect(lines.filter((line) => !read.includes(plain(line)))).toEqual([]);
  // Of a short text it takes whatever the page has, lest it misses something.
  if (read.length > 800) for (const foreign of FOREIGN) expect(read).not.toContain(foreign);
});
