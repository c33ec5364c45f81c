import { StoryArticle } from '#components/story/story-article';
import { StoryHead } from '#components/story/story-head';
import { readSettings } from '#domain/settings/read-settings';
import { changesPath, republishPath } from '#domain/stories/address';
import type { PublishedStory } from '#domain/stories/reading';
import { untilStory } from '#domain/stories/age';
import { findPublishedStory } from '#domain/stories/published';
import { findNeighbours, listAfter } from '#domain/stories/related';
import { siteAround } from '../../../../demo-notice.ts';
import { MissingPage } from '../../../../missing-page.tsx';
import { type Moment, openMoment } from '../../../../moment.ts';
import { ReaderDocument } from '../../../../reader-document.tsx';
import { WithdrawnPage } from '../../../../withdrawn-page.tsx';

type Props = { params: Promise<{ sectionOrYear: string; month: string; day: string; slug: string }> };

const STORIES_AFTER = 4;

/** A story, or what its address says after a withdrawal. */
export default async function StoryPage({ params }: Props) {
  const [{ sectionOrYear: year, month, day, slug }, moment] = await Promise.all([params, openMoment()]);
  const found = await findPublishedStory(`${year}-${month}-${day}`, slug, moment.at);
  if (found === null) return <MissingPage moment={moment} />;
  if (found.kind === 'withdrawn') return <WithdrawnPage moment={moment} gone={found} />;
  return <LivePage moment={moment} story={found.story} />;
}

async function LivePage({ moment, story }: { moment: Moment; story: PublishedStory }) {
  const neighbours = await findNeighbours(story, moment.at);
  const after = await listAfter({ story, neighbours, limit: STORIES_AFTER }, moment.at);
  const { republish } = await readSettings();
  const site = siteAround(moment.site, story);
  return (
    <ReaderDocument
      moment={{ ...moment, site, until: untilStory(story, moment) }}
      path={`/${story.section.slug}`}
      storyId={story.id}
      isCounted
    >
      <StoryHead site={site} story={story} />
      <StoryArticle
        site={site}
        story={story}
        {...after}
        neighbours={neighbours}
        changesPath={moment.publicHistory && story.wasRevised ? changesPath(story.path) : null}
        republishPath={republish ? republishPath(story.path) : null}
      />
    </ReaderDocument>
  );
}
