import type { ComposedBlock, ComposedFront, Placed } from '#domain/front/compose';
import type { Picture } from '#domain/media/picture';
import type { StoryCard } from '#domain/stories/reading';
import type { Site } from '../reader/site.ts';

/** Stories that are of no paper: what specimens are filled with. */
const HEADLINES = [
  'Ferries stop on the upper river as the melt comes three weeks early',
  'Court gives land registrars until June',
  'A border market trades through its first full week',
  'Power returns to the harbour after a night on generators',
  'Two dailies that disagree about everything will share one press',
  'Wheat falls',
  'The met office now expects the rains six days ahead of the average, and the seed merchants with it',
  'Nurses end their strike with a rota, not a raise',
] as const;
const KICKERS = ['Rivers', 'Courts', 'Trade', 'Ports', 'Media', 'Markets', 'Weather', 'Health'];
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** 29 March 2024, 15:00 in Kolkata: specimens look the same on every day. */
export const SAMPLE_AT = Date.UTC(2024, 2, 29, 9, 30);

export const sampleSite = (site: Site, parts: Partial<Site> = {}): Site => ({
  ...site,
  at: SAMPLE_AT,
  notice: null,
  sections: sectionsNamed('News of the day', 'In depth'),
  ...parts,
});

export const sectionsNamed = (...names: string[]) =>
  names.map((name) => ({ id: slugOf(name), slug: slugOf(name), name }));

const slugOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]+/g, '-');

/** Few, and each in one size: the door counts what one address asks of the desk (server/limits.ts). */
const PICTURES = 4;

export const samplePicture = (place: number): Picture => ({
  id: String(place % PICTURES).repeat(32),
  version: 1,
  width: 1800,
  height: 1200,
  widths: [960],
  alt: `Contour lines of a ridge, number ${place + 1}`,
  caption: 'The ridge from the south, drawn.',
  credit: 'Map by nobody',
  decorative: false,
  focal: { x: 500, y: 500 },
});

/** As identities are: short addresses are made of them. */
export const sampleId = (place: number): string => place.toString(16).padStart(32, '0');

export function sampleStory(place: number, parts: Partial<StoryCard> = {}): StoryCard {
  const at = SAMPLE_AT - (place + 1) * 47 * MINUTE;
  return {
    id: sampleId(place),
    path: `#sample-${place}`,
    section: { id: 'news', slug: 'news', name: 'News of the day' },
    kicker: KICKERS[place % KICKERS.length] ?? '',
    headline: HEADLINES[place % HEADLINES.length] ?? '',
    standfirst: 'Six valleys wait for flour; the road is a day longer than the crossing was.',
    trailText: '',
    bylines: [{ name: 'Anwara Begum', role: 'reporting' }],
    picture: samplePicture(place),
    minutes: 4,
    firstPublishedAt: at,
    updatedAt: at,
    ...parts,
  };
}

/** Stories from one place on, each changed alike. */
export const sampleStories = (count: number, first = 0, parts: Partial<StoryCard> = {}): StoryCard[] =>
  Array.from({ length: count }, (_, place) => sampleStory(first + place, parts));

export const placed = (stories: readonly StoryCard[]): Placed<StoryCard>[] =>
  stories.map((story) => ({ story, by: 'rule' }));

export const sampleBlock = (
  name: string,
  form: 'news' | 'features',
  stories: readonly StoryCard[],
): ComposedBlock<StoryCard> => ({
  section: { id: slugOf(name), slug: slugOf(name), name, form },
  stories: placed(stories),
});

type FrontParts = {
  lead?: StoryCard[];
  day?: StoryCard[];
  earlier?: StoryCard[];
  others?: ComposedBlock<StoryCard>[];
};

export const sampleFront = ({ lead = [], day = [], earlier = [], others = [] }: FrontParts) =>
  ({
    lead: placed(lead),
    news:
      day.length + earlier.length > 0
        ? {
            ...sampleBlock('News of the day', 'news', day),
            day: '2024-03-29',
            earlier: placed(earlier.map((story) => ({ ...story, firstPublishedAt: SAMPLE_AT - DAY }))),
          }
        : null,
    others,
  }) satisfies ComposedFront<StoryCard>;
