import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldErrors } from '#domain/field-errors';
import { bodySchema, bodyText, isSafeHref } from '#domain/stories/body';
import { findEmbed } from '#domain/stories/body/embed-providers';
import { frameAddress, FRAME_ORIGINS } from '#domain/stories/body/embed-frame';
import type { TextBlock } from '#domain/stories/body/text-blocks';
import { anyBody } from '../../support/any-body.ts';

/** A text inside so many quotes. */
function quoted(depth: number): TextBlock {
  let block: TextBlock = { type: 'paragraph', content: [{ type: 'text', text: 'Said.' }] };
  for (let level = 0; level < depth; level += 1) block = { type: 'blockquote', content: [block] };
  return block;
}

test('quotes inside quotes are taken as far as anybody writes them, and refused in words beyond', () => {
  expect(bodySchema.safeParse({ type: 'doc', content: [quoted(12)] }).success).toBe(true);
  const refused = bodySchema.safeParse({ type: 'doc', content: [quoted(50_000)] });
  expect(refused.error?.issues[0]?.message).toContain('deep inside each other');
});

test.each([0, {}, { type: 'paragraph' }])('a million times %j is refused in one sentence', (node) => {
  const content = Array.from({ length: 1_000_000 }, () => node);
  const refused = bodySchema.safeParse({ type: 'doc', content });
  expect(refused.error?.issues.map(({ message }) => message)).toEqual([
    'The text may have 1 MB. Split it into two stories.',
  ]);
});

test('of ten thousand wrong pieces of a text as many are named as anybody mends', () => {
  const refused = bodySchema.safeParse({ type: 'doc', content: Array.from({ length: 10_000 }, () => 0) });
  expect(Object.keys(refused.error ? fieldErrors(refused.error) : {})).toHaveLength(100);
});

test.each([
  ['https://example.org/a', true],
  ['mailto:desk@example.org', true],
  ['/2026/11/09/ferries', true],
  ['//example.org', false],
  ['/\\example.org', false],
  ['/\0a', false],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
])('a link to %j is taken: %s', (href, taken) => {
  expect(isSafeHref(href)).toBe(taken);
});

test('half a character is refused before it reaches a database', () => {
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: '\uD800' }] }];
  expect(bodySchema.safeParse({ type: 'doc', content }).success).toBe(false);
});

test.each([
  ['https://youtu.be/dQw4w9WgXcQ?si=abc', 'youtube', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  ['https://m.youtube.com/shorts/dQw4w9WgXcQ', 'youtube', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  ['https://player.vimeo.com/video/76979871?h=8272103f6e', 'vimeo', 'https://vimeo.com/76979871/8272103f6e'],
  ['https://twitter.com/river/status/123456?s=20', 'x', 'https://x.com/river/status/123456'],
  [
    'https://www.instagram.com/river/p/Cabc_12345/?utm_source=x',
    'instagram',
    'https://www.instagram.com/p/Cabc_12345/',
  ],
  [
    'https://bsky.app/profile/a.example/post/3kabcdefgh',
    'bluesky',
    'https://bsky.app/profile/a.example/post/3kabcdefgh',
  ],
  [
    'https://news.example/@desk@other.example/123456789',
    'mastodon',
    'https://news.example/@desk@other.example/123456789',
  ],
])('%s is an embed of %s', (address, provider, url) => {
  expect(findEmbed(address)).toEqual({ provider, url });
  expect(findEmbed(url)).toEqual({ provider, url });
});

test.each([
  'https://www.youtube.com/feed/trending',
  'https://youtu.be.example.com/dQw4w9WgXcQ',
  'https://x.com/river',
  'javascript:alert(1)//youtu.be/dQw4w9WgXcQ',
  'https://www.youtube.com/watch?v="><script>a',
])('%s is no embed', (address) => expect(findEmbed(address)).toBeNull());

test('what an embed may be loaded from is on the list that the door knows', () => {
  const urls = [
    'https://youtu.be/dQw4w9WgXcQ',
    'https://vimeo.com/1',
    'https://bsky.app/profile/a.example/post/3kabcdefgh',
  ];
  for (const address of urls) {
    const found = findEmbed(address);
    const frame = found && frameAddress(found);
    expect(FRAME_ORIGINS).toContain(URL.parse(frame ?? '')?.origin);
  }
});

const withBlock = (block: unknown) => bodySchema.safeParse({ type: 'doc', content: [block] });
const messageOf = (block: unknown) => withBlock(block).error?.issues[0]?.message;

test('an embed keeps one spelling of its address and no other', () => {
  const attrs = { provider: 'youtube', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', quote: '' };
  expect(withBlock({ type: 'embed', attrs }).success).toBe(true);
  expect(messageOf({ type: 'embed', attrs: { ...attrs, url: `${attrs.url}&t=1` } })).toContain(
    'none of YouTube',
  );
  expect(messageOf({ type: 'embed', attrs: { ...attrs, provider: 'vimeo' } })).toContain('none of YouTube');
});

test('limits are said in words', () => {
  const one = { mediaId: 'a'.repeat(32), alt: '', caption: '', credit: '' };
  expect(messageOf({ type: 'pictureGroup', attrs: { pictures: [one], width: 'text' } })).toContain(
    'two to four',
  );
  const row = (cells: number) => ({
    type: 'tableRow',
    content: Array.from({ length: cells }, () => ({ type: 'tableCell' })),
  });
  expect(messageOf({ type: 'table', attrs: { caption: '' }, content: [row(2), row(3)] })).toContain(
    'same number of cells',
  );
  expect(messageOf({ type: 'table', attrs: { caption: '' }, content: [row(21)] })).toContain('20 columns');
});

test('what stands between blocks does not stand inside them', () => {
  const related = { type: 'relatedStory', attrs: { storyId: 'a'.repeat(32) } };
  expect(withBlock(related).success).toBe(true);
  expect(withBlock({ type: 'blockquote', content: [related] }).success).toBe(false);
  expect(withBlock({ type: 'factBox', attrs: { title: '' }, content: [related] }).success).toBe(false);
});

test('unknown fields are refused, wherever they stand', () => {
  expect(withBlock({ type: 'paragraph', style: 'color: red' }).success).toBe(false);
  const attrs = { title: '', onclick: 'alert(1)' };
  expect(withBlock({ type: 'factBox', attrs, content: [{ type: 'paragraph' }] }).success).toBe(false);
});

test('whatever a body holds, it is taken, and its words are known', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      expect(bodySchema.parse(body)).toEqual(body);
      expect(typeof bodyText(body)).toBe('string');
    }),
    { numRuns: 200 },
  );
});

test('the words of a text are those of every part of it, footnotes last', () => {
  const words = (text: string) => [{ type: 'text' as const, text }];
  const note = { type: 'footnote' as const, content: words('the note') };
  const picture = { mediaId: 'a'.repeat(32), alt: 'unread', caption: 'the caption', credit: 'unread' };
  const text = bodyText({
    type: 'doc',
    content: [
      { type: 'paragraph', content: [...words('a sentence'), note] },
      { type: 'pullQuote', attrs: { attribution: 'who said it' }, content: words('the pull quote') },
      { type: 'picture', attrs: { ...picture, width: 'text' } },
      {
        type: 'factBox',
        attrs: { title: 'the title' },
        content: [{ type: 'paragraph', content: words('the fact') }],
      },
      {
        type: 'table',
        attrs: { caption: 'the table' },
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: words('the cell') }] }],
      },
    ],
  });
  expect(text.split(/\n+/)).toEqual([
    'a sentence',
    'the pull quote',
    'who said it',
    'the caption',
    'the title',
    'the fact',
    'the table',
    'the cell',
    'the note',
  ]);
});
