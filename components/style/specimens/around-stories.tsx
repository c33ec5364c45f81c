import { emptyContent } from '#domain/stories/content';
import type { PublicHistory } from '#domain/stories/public-history';
import { compareWritten } from '#domain/stories/compare/written';
import { StoryChanges } from '../../story/changes/story-changes.tsx';
import { MastodonForm } from '../../story/mastodon-form.tsx';
import { RepublishStory } from '../../story/republish/republish-story.tsx';
import { SlidePage } from '../../story/slide-page.tsx';
import { SAMPLE_AT, samplePicture, sampleSite, sampleStory } from '../samples.ts';
import { SAMPLE_PICTURES, type Specimen } from '../specimen.ts';
import { FULL_STORY, plainStory } from './sample-story.ts';

const slides = [0, 1, 2].map(samplePicture);
const text = { ...emptyContent(''), headline: sampleStory(0).headline, slugline: '', urlSlug: '' };
const HOUR = 3_600_000;

const HISTORY: PublicHistory = {
  path: '#story',
  headline: text.headline,
  section: sampleStory(0).section,
  items: [
    ...FULL_STORY.corrections.slice(0, 1).map((correction) => ({
      kind: 'noted' as const,
      at: SAMPLE_AT,
      correction,
    })),
    {
      kind: 'updated',
      at: SAMPLE_AT - HOUR,
      changes: compareWritten({ ...text, headline: 'Ferries may stop on the upper river' }, text),
    },
    { kind: 'published', at: SAMPLE_AT - 2 * HOUR },
  ],
  isCut: false,
  pictures: {},
  names: {},
};

/** The pages that belong to a story: one picture, what changed, and the steps of passing it on. */
export const AROUND_STORIES: readonly Specimen[] = [
  {
    id: 'slide',
    name: 'One picture',
    sentence: 'As large as the window, with the way back, the next and the share row.',
    show: (site) => (
      <SlidePage
        site={sampleSite(site)}
        story={plainStory({ slides })}
        picture={samplePicture(1)}
        number={2}
        mediaBase={SAMPLE_PICTURES}
      />
    ),
  },
  {
    id: 'changes',
    name: 'What changed',
    sentence: 'A correction, an update with its differences, the publication.',
    show: (site) => <StoryChanges history={HISTORY} site={sampleSite(site)} />,
  },
  {
    id: 'republish',
    name: 'A story to take over',
    sentence: 'The terms of the paper, and three texts to copy.',
    show: (site) => (
      <RepublishStory site={sampleSite(site)} story={FULL_STORY} terms="CC BY 4.0. Tell us where it ran." />
    ),
  },
  {
    id: 'mastodon',
    name: 'Share on Mastodon',
    sentence: 'The server is asked for once.',
    show: () => <MastodonForm story={sampleStory(0)} slide={null} given="" isServer={false} />,
  },
  {
    id: 'mastodon-wrong',
    name: 'Share on Mastodon, with no server',
    sentence: 'What was written stays, and is said to be no server.',
    show: () => <MastodonForm story={sampleStory(0)} slide={null} given="not a server" isServer={false} />,
  },
];
