import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Body } from '#domain/stories/body';
import { listLines } from '#domain/stories/body/map-inlines';
import { bodyHtml } from '#domain/stories/body/plain-html/write-body';
import { withoutAnnotations } from '#domain/stories/body/suggestions';
import { listRelatedIds, listTextPictures } from '#domain/stories/body/uses';
import type { TextReferences } from '#domain/stories/reading';
import { anyBody } from '#tests/support/any-body';
import { anyHostile } from '#tests/support/hostile';
import { tagsIn } from '#tests/support/html-tags';
import { parseXml, type XmlElement } from '#tests/support/xml';
import { bodyOf, picture } from '../../components/stories.ts';

const ORIGIN = 'https://paper.example';
const NOTHING: TextReferences = { pictures: {}, files: {}, stories: {} };

const ALLOWED: Record<string, readonly string[]> = {
  ...Object.fromEntries(
    'p h2 h3 hr ul li strong em sup sub br figure figcaption small table caption thead tbody tr td aside'
      .split(' ')
      .map((name) => [name, []]),
  ),
  blockquote: ['cite'],
  ol: ['start'],
  a: ['href'],
  img: ['src', 'width', 'height', 'alt'],
  th: ['scope'],
};

/** All that a text points to, as if it were there. */
const referencesOf = (body: Body, said: string): TextReferences => ({
  pictures: Object.fromEntries(
    listTextPictures(body).map(({ mediaId }) => [mediaId, picture({ id: mediaId, alt: said })]),
  ),
  files: {},
  stories: Object.fromEntries(
    listRelatedIds(body).map((id) => [id, { path: '/2024/03/29/x', headline: said }]),
  ),
});

const allOf = (element: XmlElement): XmlElement[] => [element, ...element.inside.flatMap(allOf)];
const read = (html: string): XmlElement => parseXml(`<body>${html}</body>`);

const WRITTEN = new Set([
  'text',
  'alt',
  'caption',
  'credit',
  'title',
  'attribution',
  'label',
  'quote',
  'href',
]);

/** Any text with other words in the place of its own, whether or not the desk would have taken them. */
const hostileBody = fc
  .tuple(
    anyBody,
    fc.array(
      fc.oneof(
        anyHostile,
        fc.constantFrom('javascript:alert(1)', '/"><script>', '//evil.example', 'data:text/html,x'),
      ),
      { minLength: 5, maxLength: 9 },
    ),
  )
  .map(([body, hostile]): Body => {
    let place = 0;
    const swap = (name: string, value: unknown) =>
      WRITTEN.has(name) && typeof value === 'string' ? hostile[(place += 1) % hostile.length] : value;
    return JSON.parse(JSON.stringify(body), swap) as Body;
  });

it('whatever a text holds, only plain elements with plain attributes come of it', () => {
  fc.assert(
    fc.property(hostileBody, anyHostile, (body, said) => {
      const html = bodyHtml(body, { references: referencesOf(body, said), origin: ORIGIN });
      const [, ...elements] = allOf(read(html));
      for (const { name, attributes } of elements) {
        expect(Object.keys(ALLOWED)).toContain(name);
        for (const attribute of Object.keys(attributes)) expect(ALLOWED[name]).toContain(attribute);
        expect(attributes['href'] ?? 'https:').toMatch(/^(https?|mailto):/);
      }
      // A parser of HTML sees the same elements as one of XML.
      expect(tagsIn(html)).toEqual(elements.map(({ name }) => name));
    }),
    { numRuns: 300 },
  );
});

it('every word that readers have is in it, and nothing that is only suggested', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      const all = allOf(read(bodyHtml(body, { references: NOTHING, origin: ORIGIN })));
      const text = all.map((element) => element.text).join('\n');
      for (const line of listLines(withoutAnnotations(body)))
        for (const node of line) if (node.type === 'text') expect(text).toContain(node.text);
      expect(all.some(({ name }) => name === 'ins' || name === 'del')).toBe(false);
    }),
  );
});

const write = (content: Body['content'], references: Partial<TextReferences> = {}) =>
  bodyHtml({ type: 'doc', content }, { references: { ...NOTHING, ...references }, origin: ORIGIN });

it('makes every address a whole one', () => {
  const link = (href: string) => ({ type: 'link' as const, attrs: { href } });
  const html = write([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'here', marks: [link('/2024/03/29/a?b=1&c=2'), { type: 'bold' }] },
        { type: 'text', text: 'there', marks: [link('https://example.com/a')] },
        { type: 'text', text: 'write', marks: [link('mailto:desk@example.com')] },
      ],
    },
  ]);
  expect(html).toBe(
    '<p><a href="https://paper.example/2024/03/29/a?b=1&amp;c=2"><strong>here</strong></a>' +
      '<a href="https://example.com/a">there</a><a href="mailto:desk@example.com">write</a></p>',
  );
});

it('numbers footnotes where they stand and says them at the end, without names that another text may have too', () => {
  const note = (text: string) => ({ type: 'footnote' as const, content: [{ type: 'text' as const, text }] });
  const html = write([
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'One' }, note('first'), { type: 'text', text: ' two' }, note('second')],
    },
  ]);
  expect(html).toBe(
    '<p>One<sup>[1]</sup> two<sup>[2]</sup></p><h2>Footnotes</h2><ol><li>first</li><li>second</li></ol>',
  );
});

it('shows pictures with their words and size, and none that are not there', () => {
  const { id } = picture();
  const attrs = { mediaId: id, alt: '', caption: 'The ridge', credit: 'Ink', width: 'wide' as const };
  expect(write([{ type: 'picture', attrs }], { pictures: { [id]: picture() } })).toBe(
    `<figure><img src="https://paper.example/media/${id}/3/1280.jpg" width="1280" height="853" alt="A ridge, drawn"/>` +
      '<figcaption>The ridge <small>Ink</small></figcaption></figure>',
  );
  expect(write([{ type: 'picture', attrs }])).toBe('');
});

it('leads to what others show, to stories and to files', () => {
  const url = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ';
  const html = write(
    [
      { type: 'embed', attrs: { provider: 'youtube', url, quote: 'A film\n\nof a river' } },
      { type: 'relatedStory', attrs: { storyId: 'c'.repeat(32) } },
      { type: 'relatedStory', attrs: { storyId: 'd'.repeat(32) } },
      { type: 'file', attrs: { fileId: 'e'.repeat(32), label: 'Figures' } },
    ],
    {
      stories: { ['c'.repeat(32)]: { path: '/2024/03/29/other', headline: 'Rice & water' } },
      files: { ['e'.repeat(32)]: { id: 'e'.repeat(32), name: 'a b.csv', type: 'csv', bytes: 900 } },
    },
  );
  expect(html).toBe(
    `<blockquote cite="${url}"><p>A film</p><p>of a river</p></blockquote><p><a href="${url}">See it on YouTube</a></p>` +
      '<p>Related: <a href="https://paper.example/2024/03/29/other">Rice &amp; water</a></p>' +
      `<p><a href="https://paper.example/files/${'e'.repeat(32)}/a%20b.csv">Figures</a> (CSV, 900 bytes)</p>`,
  );
});

it('gives a table its head, and an empty paragraph no place', () => {
  const cell = (type: 'tableHeader' | 'tableCell', text: string) => ({
    type,
    content: [{ type: 'text' as const, text }],
  });
  const row = (...content: ReturnType<typeof cell>[]) => ({ type: 'tableRow' as const, content });
  const rows = [row(cell('tableHeader', 'Weir')), row(cell('tableCell', 'Upper'))];
  expect(write([{ type: 'table', attrs: { caption: 'Water' }, content: rows }, { type: 'paragraph' }])).toBe(
    '<table><caption>Water</caption><thead><tr><th scope="col">Weir</th></tr></thead><tbody><tr><td>Upper</td></tr></tbody></table>',
  );
  expect(bodyHtml(bodyOf('One', 'Two'), { references: NOTHING, origin: ORIGIN })).toBe(
    '<p>One</p><p>Two</p>',
  );
});
