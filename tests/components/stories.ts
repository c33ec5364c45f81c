import type { Site } from '../../components/reader/site.ts';
import type { Picture } from '#domain/media/picture';
import type { Body } from '#domain/stories/body';
import type { Byline } from '#domain/stories/bylines';
import type { PublishedStory } from '#domain/stories/reading';

/** 29 March 2024, 09:00 in Kolkata. */
export const PUBLISHED = Date.UTC(2024, 2, 29, 3, 30);
export const MINUTE = 60_000;

export const reporter = (name: string): Byline => ({ name, role: 'reporting' });

export const picture = (parts: Partial<Picture> = {}): Picture => ({
  id: 'a'.repeat(32),
  version: 3,
  width: 2000,
  height: 1333,
  widths: [320, 640, 1280],
  alt: 'A ridge, drawn',
  caption: 'The ridge',
  credit: 'Ink: A. Rao',
  decorative: false,
  focal: { x: 500, y: 500 },
  ...parts,
});

export const bodyOf = (...paragraphs: string[]): Body => ({
  type: 'doc',
  content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

export const story = (parts: Partial<PublishedStory> = {}): PublishedStory => ({
  id: 'b'.repeat(32),
  demo: false,
  path: '/2024/03/29/ferries-stop',
  section: { id: 'news', slug: 'news', name: 'News of the day' },
  kicker: 'Bangladesh',
  headline: 'Ferries stop',
  standfirst: 'Six valleys wait for flour.',
  trailText: '',
  bylines: [reporter('Anwara Begum')],
  picture: null,
  minutes: 4,
  firstPublishedAt: PUBLISHED,
  updatedAt: PUBLISHED,
  dateline: 'Kurigram',
  socialHeadline: '',
  body: bodyOf('The boats stay tied.'),
  references: { pictures: {}, files: {}, stories: {} },
  leadPicture: null,
  slides: [],
  socialPicture: null,
  topics: [{ slug: 'water', name: 'Water' }],
  corrections: [],
  wasRevised: false,
  people: [],
  authors: [],
  sectionForm: 'news',
  pinned: [],
  ...parts,
});

export const site = (parts: Partial<Site> = {}): Site => ({
  origin: 'https://paper.example',
  name: 'The Paper',
  tagline: 'News of the river',
  language: 'en',
  timeZone: 'Asia/Kolkata',
  logo: null,
  icon: null,
  networks: ['whatsapp', 'email'],
  xAccount: '',
  fediverseAccount: '',
  elsewhere: [],
  sections: [{ id: 'news', slug: 'news', name: 'News of the day' }],
  pages: [],
  at: PUBLISHED,
  notice: null,
  ...parts,
});
