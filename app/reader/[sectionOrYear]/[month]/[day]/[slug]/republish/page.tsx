import { PageHead } from '#components/reader/page-head';
import { RepublishStory } from '#components/story/republish/republish-story';
import { readSettings } from '#domain/settings/read-settings';
import { republishPath } from '#domain/stories/address';
import { findPublishedStory } from '#domain/stories/published';
import { siteAround } from '../../../../../demo-notice.ts';
import { MissingPage } from '../../../../../missing-page.tsx';
import { openMoment } from '../../../../../moment.ts';
import { ReaderDocument } from '../../../../../reader-document.tsx';
import './republish.css';

type Props = { params: Promise<{ sectionOrYear: string; month: string; day: string; slug: string }> };

/** A story to take over, where the paper hands them on. Not for search engines, which have the story itself. */
export default async function RepublishPage({ params }: Props) {
  const [{ sectionOrYear: year, month, day, slug }, moment, { republish, republishTerms }] =
    await Promise.all([params, openMoment(), readSettings()]);
  const found = republish ? await findPublishedStory(`${year}-${month}-${day}`, slug, moment.at) : null;
  if (found?.kind !== 'live') return <MissingPage moment={moment} />;
  const { story } = found;
  const site = siteAround(moment.site, story);
  return (
    <ReaderDocument moment={{ ...moment, site }} path={`/${story.section.slug}`} storyId={story.id}>
      <PageHead
        site={site}
        title={`Republish: ${story.headline}`}
        description={`On which terms others may publish “${story.headline}”, and its text to copy.`}
        path={republishPath(story.path)}
        unlisted
      />
      <RepublishStory site={site} story={story} terms={republishTerms} />
    </ReaderDocument>
  );
}
