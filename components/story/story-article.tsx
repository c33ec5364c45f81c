import type { Picture } from '#domain/media/picture';
import type { PublishedStory, SectionNeighbours as Neighbours, StoryCard } from '#domain/stories/reading';
import type { Site } from '../reader/site.ts';
import { AuthorCards } from './author-cards.tsx';
import { AgeNotice } from './age-notice.tsx';
import { StoryBody } from './body.tsx';
import { Bylines } from './bylines.tsx';
import { CorrectionNotes } from './correction-note.tsx';
import { LeadPicture } from './lead-picture.tsx';
import { NextStories } from './next-stories.tsx';
import { PrintFoot } from './print-foot.tsx';
import { RelatedStories } from './related-stories.tsx';
import { SectionNeighbours } from './section-neighbours.tsx';
import { ShareRow } from './share-row.tsx';
import { Slideshow } from './slideshow.tsx';
import { StoryOpening } from './story-opening.tsx';
import { StoryTimes } from './story-times.tsx';
import { StoryTopics } from './story-topics.tsx';
import { UpdatedNotice } from './updated-notice.tsx';

type Props = {
  site: Site;
  story: PublishedStory;
  next: readonly StoryCard[];
  related?: readonly StoryCard[];
  neighbours?: Neighbours;
  /** Where its changes can be seen; null where they cannot. */
  changesPath?: string | null;
  /** Where others take it over; null where they may not. */
  republishPath?: string | null;
  /** Where this page may fetch pictures; see renditionUrl. */
  mediaBase?: string;
  /** The same for files; see fileUrl. */
  fileBase?: string;
};

/** A story as its page shows it; previews at the desk show the same. */
export function StoryArticle({
  site,
  story,
  next,
  changesPath = null,
  republishPath = null,
  mediaBase,
  fileBase,
  ...around
}: Props) {
  const { slides, corrections } = story;
  const { related = [], neighbours = NOBODY } = around;
  const lead = separateLead(story);
  const pages = mediaBase === undefined ? story.path : undefined; // what is only previewed has no other page yet
  return (
    <article className={gridOf({ lead, slides })}>
      <StoryOpening story={story} notice={<AgeNotice story={story} site={site} />} />
      {lead ? (
        <LeadPicture picture={lead} base={mediaBase} />
      ) : (
        <Slideshow pictures={slides} base={mediaBase} story={pages} />
      )}
      <div className="story-credits">
        <Bylines bylines={story.bylines} people={story.people} />
        <StoryTimes story={story} clock={site} />
      </div>
      <div className="story-text">
        <UpdatedNotice story={story} site={site} changesPath={changesPath} />
        <CorrectionNotes corrections={corrections} place="top" clock={site} />
        <StoryBody
          body={story.body}
          form={story.sectionForm}
          references={story.references}
          base={mediaBase}
          fileBase={fileBase}
        />
        <CorrectionNotes corrections={corrections} place="bottom" clock={site} />
        <AuthorCards authors={story.authors} />
        {changesPath !== null && <QuietLink path={changesPath} name="What changed in this story" />}
        {republishPath !== null && <QuietLink path={republishPath} name="Republish this story" />}
        <SectionNeighbours section={story.section} neighbours={neighbours} />
      </div>
      {lead && <Slideshow pictures={slides} base={mediaBase} opens={false} story={pages} />}
      <div className="story-rail">
        <ShareRow shared={sharedOf(story, site.origin)} networks={site.networks} path={story.path} />
        <StoryTopics topics={story.topics} />
      </div>
      <PrintFoot site={site} story={story} />
      {/* After everything of the story itself: where else to go. */}
      <div className="story-after">
        <RelatedStories stories={related} clock={site} />
        <NextStories stories={next} clock={site} />
      </div>
    </article>
  );
}

/** The slides follow the text where something else opens it; where nothing does, the words have the room. */
function gridOf({ lead, slides }: { lead: Picture | null; slides: readonly Picture[] }): string {
  if (slides.length > 0) return lead ? 'story-grid slides-last' : 'story-grid';
  return lead ? 'story-grid' : 'story-grid worded';
}

const NOBODY: Neighbours = { newer: null, older: null };

const QuietLink = ({ path, name }: { path: string; name: string }) => (
  <p className="meta">
    <a className="topic-link" href={path}>
      {name}
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
