import type { PublishedStory, StoryCard } from '#domain/stories/reading';
import type { Site } from '../reader/site.ts';
import { StoryBody } from './body.tsx';
import { Bylines } from './bylines.tsx';
import { NextStories } from './next-stories.tsx';
import { ShareRow } from './share-row.tsx';
import { Slideshow } from './slideshow.tsx';
import { StoryOpening } from './story-opening.tsx';
import { StoryTimes } from './story-times.tsx';
import { StoryTopics } from './story-topics.tsx';

type Props = {
  site: Site;
  story: PublishedStory;
  next: readonly StoryCard[];
  /** Where this page may fetch pictures; see renditionUrl. */
  mediaBase?: string;
};

/** A story as its page shows it; previews at the desk show the same. */
export function StoryArticle({ site, story, next, mediaBase }: Props) {
  return (
    <article className="story-grid">
      <StoryOpening story={story} />
      <Slideshow pictures={story.slides} base={mediaBase} />
      <div className="story-credits">
        <Bylines bylines={story.bylines} />
        <StoryTimes story={story} clock={site} />
      </div>
      <StoryBody body={story.body} references={story.references} base={mediaBase} />
      <div className="story-rail">
        <ShareRow shared={sharedOf(story, site.origin)} networks={site.networks} />
        <StoryTopics topics={story.topics} />
        <NextStories stories={next} clock={site} />
      </div>
    </article>
  );
}

const sharedOf = (story: PublishedStory, origin: string) => ({
  text: story.socialHeadline || story.headline,
  url: origin + story.path,
});
