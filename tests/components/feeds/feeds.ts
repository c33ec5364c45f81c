import type { Feed } from '../../../components/feeds/feed.ts';
import { MINUTE, PUBLISHED, picture, reporter, site, story } from '../stories.ts';

export const note = {
  id: 'c'.repeat(32),
  kind: 'clarification',
  place: 'top',
  words: 'Four & not ]]> forty.',
  publishedAt: PUBLISHED + 30 * MINUTE,
} as const;

/** A story with everything that a feed can say of one. */
export const rich = () =>
  story({
    bylines: [reporter('Asha & Rao'), { name: 'Chen Li', role: 'photographs' }],
    people: [{ ...reporter('Asha & Rao'), path: '/by/asha-rao', elsewhere: [] }],
    picture: picture(),
    leadPicture: picture(),
    corrections: [note],
    topics: [{ slug: 'water', name: 'Water' }],
  });

export const feedOf = (parts: Partial<Feed> = {}): Feed => ({
  site: site(),
  path: '/',
  title: 'The Paper',
  description: 'News of the river',
  text: 'full',
  hub: '',
  stories: [rich()],
  ...parts,
});

export const PICTURE = `https://paper.example/media/${'a'.repeat(32)}/3/1280.jpg`;
export const NAME = 'urn:uuid:bbbbbbbb-bbbb-bbbb-bbbb-bbbbbbbbbbbb';
export const HUB = 'https://hub.example/?a=1&b=2';
