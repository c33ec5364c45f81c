import { expect, it } from 'vitest';
import { z } from 'zod';
import { writable } from '#lib/markup';
import { HOSTILE } from '#tests/support/hostile';
import { tagsIn } from '#tests/support/html-tags';
import { parseXml, textIn } from '#tests/support/xml';
import { oembedOf, oembedXml } from '../../../components/feeds/oembed.ts';
import { picture, reporter, site, story } from '../stories.ts';

const ROOM = { maxWidth: null, maxHeight: null };
const shown = () =>
  story({
    socialPicture: picture(),
    people: [{ ...reporter('Anwara Begum'), path: '/by/anwara', elsewhere: [] }],
  });

/** What oembed.com wants of a card of the type "rich". */
const specification = z
  .strictObject({
    version: z.literal('1.0'),
    type: z.literal('rich'),
    title: z.string(),
    author_name: z.string().optional(),
    author_url: z.url().optional(),
    provider_name: z.string(),
    provider_url: z.url(),
    cache_age: z.int().positive(),
    html: z.string().min(1),
    width: z.int().positive(),
    height: z.int().positive(),
    thumbnail_url: z.url().optional(),
    thumbnail_width: z.int().positive().optional(),
    thumbnail_height: z.int().positive().optional(),
  })
  .refine(
    (card) =>
      new Set(
        [card.thumbnail_url, card.thumbnail_width, card.thumbnail_height].map((one) => one === undefined),
      ).size === 1,
    'a thumbnail has its size',
  );

it('is a card of a headline, what it is about, who wrote it and where', () => {
  const card = specification.parse(oembedOf(shown(), site(), ROOM));
  expect(card).toMatchObject({
    title: 'Ferries stop',
    author_name: 'Anwara Begum',
    author_url: 'https://paper.example/by/anwara',
    provider_name: 'The Paper',
    provider_url: 'https://paper.example/',
    thumbnail_width: 640,
    thumbnail_height: 427,
  });
  expect(card.html).toContain('<a href="https://paper.example/2024/03/29/ferries-stop">Ferries stop</a>');
  expect(card.html).toContain('Anwara Begum · The Paper · 29 March 2024');
});

it.each([
  [{ maxWidth: 400, maxHeight: null }, 400, 240, 320],
  [{ maxWidth: null, maxHeight: 220 }, 600, 220, 320],
  [{ maxWidth: 100, maxHeight: 90 }, 100, 90, undefined],
  [{ maxWidth: 1999, maxHeight: 1999 }, 600, 240, 640],
])('keeps to the room of %j', (room, width, height, thumbnail) => {
  const card = specification.parse(oembedOf(shown(), site(), room));
  expect([card.width, card.height, card.thumbnail_width]).toEqual([width, height, thumbnail]);
});

it.each(HOSTILE)('holds no markup of what somebody wrote: %j', (headline) => {
  const card = oembedOf(
    story({ headline, standfirst: headline, bylines: [reporter(headline)] }),
    site(),
    ROOM,
  );
  const { html } = specification.parse(card);
  expect(tagsIn(html)).toEqual(['blockquote', 'p', 'strong', 'a', 'p', 'p']);
  const said = writable(headline).replace(/\r\n?/g, '\n');
  expect(textIn(parseXml(oembedXml(card)), 'title')).toBe(said);
  expect(textIn(parseXml(oembedXml(card)), 'html')).toBe(writable(html).replace(/\r\n?/g, '\n'));
});
