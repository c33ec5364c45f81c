import type { PublishedStory } from '#domain/stories/reading';
import { SAMPLE_AT, samplePicture, sampleStory } from '../samples.ts';
import { SAMPLE_BODY } from './sample-body.ts';

/** A whole story with as little as a story can have. */
export const plainStory = (parts: Partial<PublishedStory> = {}): PublishedStory => ({
  ...sampleStory(0),
  demo: false,
  dateline: 'Kurigram',
  socialHeadline: '',
  body: { type: 'doc', content: SAMPLE_BODY.content.slice(-1) },
  references: { pictures: {}, files: {}, stories: {} },
  leadPicture: null,
  slides: [],
  socialPicture: null,
  topics: [],
  corrections: [],
  wasRevised: false,
  people: [],
  authors: [],
  pinned: [],
  sectionForm: 'features',
  ...parts,
});

/** One with everything that can stand in a text or around it. */
export const FULL_STORY = plainStory({
  body: SAMPLE_BODY,
  references: {
    pictures: { [samplePicture(1).id]: samplePicture(1) },
    files: { ['f'.repeat(32)]: { id: 'f'.repeat(32), name: 'readings.csv', type: 'csv', bytes: 42_000 } },
    stories: {
      ['a'.repeat(32)]: { path: '#related', headline: 'The canal that two districts measure differently' },
    },
  },
  leadPicture: samplePicture(3),
  topics: ['Water', 'Bangladesh', 'Boats'].map((name) => ({ slug: name.toLowerCase(), name })),
  corrections: (['top', 'bottom'] as const).map((place) => ({
    id: place,
    kind: place === 'top' ? 'correction' : 'clarification',
    place,
    words: 'We named the wrong bank of the river.',
    publishedAt: SAMPLE_AT,
  })),
  wasRevised: true,
  updatedAt: SAMPLE_AT,
  bylines: [
    { name: 'Anwara Begum', role: 'reporting' },
    { name: 'Haris Memon', role: 'photographs' },
  ],
  people: [{ name: 'Anwara Begum', role: 'reporting', path: '/by/anwara-begum', elsewhere: [] }],
  authors: [
    {
      name: 'Anwara Begum',
      path: '/by/anwara-begum',
      title: 'Rivers correspondent',
      bio: 'She has reported from the northern ferries since 2009.',
      picture: null,
    },
  ],
});
