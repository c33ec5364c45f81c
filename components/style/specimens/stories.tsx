import type { PublishedStory } from '#domain/stories/reading';
import { ReaderPage } from '../../reader/reader-page.tsx';
import type { Site } from '../../reader/site.ts';
import { StoryArticle } from '../../story/story-article.tsx';
import { SAMPLE_AT, samplePicture, sampleSite, sampleStories, sampleStory } from '../samples.ts';
import { SAMPLE_PICTURES, type Specimen } from '../specimen.ts';
import { FULL_STORY, plainStory } from './sample-story.ts';

const NEIGHBOURS = {
  newer: { path: '#newer', headline: 'A bridge that nobody has crossed' },
  older: { path: '#older', headline: 'What the gauge at Sarmin read in June' },
};

const YEAR = 365 * 86_400_000;

const showStory = (story: PublishedStory) => (site: Site) => (
  <ReaderPage site={sampleSite(site)} path="/news-of-the-day">
    <StoryArticle
      site={sampleSite(site)}
      story={story}
      related={sampleStories(2, 4)}
      next={sampleStories(3, 1)}
      neighbours={NEIGHBOURS}
      mediaBase={SAMPLE_PICTURES}
    />
  </ReaderPage>
);

/** Story pages: with everything that can stand in a text, with nothing, with slides. */
export const STORIES: readonly Specimen[] = [
  {
    id: 'story',
    name: 'A story with every block',
    sentence:
      'Lead picture, update, corrections, quote, table, fact box, embed, group, file, footnote, share row, topics, what is related and next, newer and older.',
    isPage: true,
    show: showStory(FULL_STORY),
  },
  {
    id: 'story-plain',
    name: 'A story of one line',
    sentence: 'No picture, no topic, nothing to correct.',
    isPage: true,
    show: showStory(plainStory()),
  },
  {
    id: 'story-old',
    name: 'An old story',
    sentence: 'Its age stands before its headline.',
    isPage: true,
    show: showStory(
      plainStory({ firstPublishedAt: SAMPLE_AT - 3 * YEAR - YEAR / 2, updatedAt: SAMPLE_AT - 3 * YEAR }),
    ),
  },
  {
    id: 'story-slides',
    name: 'A story that opens with slides',
    sentence: 'Steps, positions and captions; a headline that is long.',
    isPage: true,
    show: showStory(
      plainStory({
        headline: sampleStory(6).headline,
        slides: [0, 1, 2].map(samplePicture),
        leadPicture: samplePicture(0),
      }),
    ),
  },
];
