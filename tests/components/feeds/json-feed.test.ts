import { expect, it } from 'vitest';
import { z } from 'zod';
import { writable } from '#lib/markup';
import { HOSTILE } from '#tests/support/hostile';
import { writeJsonFeed } from '../../../components/feeds/json-feed.ts';
import { bodyOf, picture, reporter, site, story } from '../stories.ts';
import { feedOf, HUB, NAME, PICTURE } from './feeds.ts';

const address = z.url({ protocol: /^https$/ });
const author = z
  .strictObject({ name: z.string().optional(), url: address.optional(), avatar: address.optional() })
  .refine((one) => Object.keys(one).length > 0, 'an author has at least one of them');
const words = z.string().min(1);

/** JSON Feed 1.1 (jsonfeed.org/version/1.1), strictly: what it does not name is not in it. */
const specification = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  home_page_url: address.optional(),
  feed_url: address.optional(),
  description: words.optional(),
  icon: address.optional(),
  favicon: address.optional(),
  authors: z.array(author).min(1).optional(),
  language: z
    .string()
    .refine((tag) => Intl.getCanonicalLocales(tag).length === 1)
    .optional(),
  hubs: z
    .array(z.strictObject({ type: words, url: address }))
    .min(1)
    .optional(),
  items: z.array(
    z
      .strictObject({
        id: words,
        url: address.optional(),
        title: z.string().optional(),
        content_html: words.optional(),
        content_text: z.string().optional(),
        summary: z.string().optional(),
        image: address.optional(),
        date_published: z.iso.datetime().optional(),
        date_modified: z.iso.datetime().optional(),
        authors: z.array(author).min(1).optional(),
        tags: z.array(z.string()).optional(),
      })
      .refine(
        (item) => item.content_html !== undefined || item.content_text !== undefined,
        'an item has a text',
      ),
  ),
});

const read = (json: string) => specification.parse(JSON.parse(json));

it('keeps to its specification, with the whole text and without, with a hub and an icon and without', () => {
  for (const text of ['full', 'standfirst'] as const) {
    read(writeJsonFeed(feedOf({ text })));
    read(writeJsonFeed(feedOf({ text, hub: HUB, site: site({ icon: picture() }), stories: [story()] })));
    read(writeJsonFeed(feedOf({ text, description: '', stories: [] })));
  }
});

it('says of a story who wrote it, what it is about, what is in it and when it changed', () => {
  const feed = read(writeJsonFeed(feedOf({ path: '/topics/water', hub: HUB })));
  expect(feed).toMatchObject({
    home_page_url: 'https://paper.example/topics/water',
    feed_url: 'https://paper.example/topics/water/feed.json',
    hubs: [{ type: 'WebSub', url: HUB }],
    language: 'en',
  });
  const [item] = feed.items;
  expect(item).toMatchObject({
    id: NAME,
    url: 'https://paper.example/2024/03/29/ferries-stop',
    title: 'Ferries stop',
    image: PICTURE,
    date_published: '2024-03-29T03:30:00.000Z',
    date_modified: '2024-03-29T04:00:00.000Z',
    authors: [{ name: 'Asha & Rao', url: 'https://paper.example/by/asha-rao' }],
    tags: ['News of the day', 'Water'],
  });
  expect(item?.content_html).toContain('<p>The boats stay tied.</p>');
});

it('gives what a story is about as its text where the newsroom wants no more', () => {
  const [item] = read(writeJsonFeed(feedOf({ text: 'standfirst' }))).items;
  expect(item?.content_text).toMatch(/^Six valleys wait for flour\./);
  expect(item).not.toHaveProperty('content_html');
});

it.each(HOSTILE)('says a headline as it was written: %j', (headline) => {
  const hostile = { headline, standfirst: headline, bylines: [reporter(headline)], body: bodyOf(headline) };
  const feed = read(writeJsonFeed(feedOf({ title: headline, stories: [story(hostile)] })));
  expect(feed.items[0]?.title).toBe(writable(headline));
});
