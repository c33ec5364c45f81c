import type { Picture } from '#domain/media/picture';
import type { PublishedStory, StoryCard } from '#domain/stories/reading';
import type { Site } from '../reader/site.ts';
import { StoryBody } from './body.tsx';
import { Bylines } from './bylines.tsx';
import { CorrectionNotes } from './correction-note.tsx';
import { LeadPicture } from './lead-picture.tsx';
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
  /** Where its changes can be seen; null where they cannot. */
  changesPath?: string | null;
  /** Where this page may fetch pictures; see renditionUrl. */
  mediaBase?: string;
  /** The same for files; see fileUrl. */
  fileBase?: string;
};

/** A story as its page shows it; previews at the desk show the same. */
export function StoryArticle({ site, story, next, changesPath = null, mediaBase, fileBase }: Props) {
  const { slides, corrections } = story;
  const lead = separateLead(story);
  return (
    <article className={lead && slides.length > 0 ? 'story-grid slides-last' : 'story-grid'}>
      <StoryOpening story={story} />
      {lead ? (
        <LeadPicture picture={lead} base={mediaBase} />
      ) : (
        <Slideshow pictures={slides} base={mediaBase} />
      )}
      <div className="story-credits">
        <Bylines bylines={story.bylines} people={story.people} />
        <StoryTimes story={story} clock={site} />
      </div>
      <div className="story-text">
        <CorrectionNotes corrections={corrections} place="top" clock={site} />
        <StoryBody body={story.body} references={story.references} base={mediaBase} fileBase={fileBase} />
        <CorrectionNotes corrections={corrections} place="bottom" clock={site} />
        {changesPath !== null && <ChangesLink path={changesPath} />}
      </div>
      {lead && <Slideshow pictures={slides} base={mediaBase} opens={false} />}
      <div className="story-rail">
        <ShareRow shared={sharedOf(story, site.origin)} networks={site.networks} path={story.path} />
        <StoryTopics topics={story.topics} />
        <NextStories stories={next} clock={site} />
      </div>
    </article>
  );
}

const ChangesLink = ({ path }: { path: string }) => (
  <p className="meta">
    <a className="topic-link" href={path}>
      What changed in this story
    </a>
  </p>
);

/** A lead picture that is the first slide too is shown there, once; any other opens the story, and its slides follow the text. */
const separateLead = ({ leadPicture, slides }: PublishedStory): Picture | null =>
  leadPicture?.id === slides[0]?.id ? null : leadPicture;

const sharedOf = (story: PublishedStory, origin: string) => ({
  text: story.socialHeadline || story.headline,
  url: origin + story.path,
});
