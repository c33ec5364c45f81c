import { SlideHead } from '#components/story/slide-head';
import { SlidePage } from '#components/story/slide-page';
import { findPublishedStory } from '#domain/stories/published';
import { siteAround } from '../../../../../../demo-notice.ts';
import { MissingPage } from '../../../../../../missing-page.tsx';
import { openMoment } from '../../../../../../moment.ts';
import { ReaderDocument } from '../../../../../../reader-document.tsx';
import { WithdrawnPage } from '../../../../../../withdrawn-page.tsx';
import './slide.css';

type Names = 'sectionOrYear' | 'month' | 'day' | 'slug' | 'number';
type Props = { params: Promise<Record<Names, string>> };

/** One picture of a story by itself. */
export default async function OneSlidePage({ params }: Props) {
  const [{ sectionOrYear: year, month, day, slug, number: written }, moment] = await Promise.all([
    params,
    openMoment(),
  ]);
  const found = await findPublishedStory(`${year}-${month}-${day}`, slug, moment.at);
  if (found?.kind === 'withdrawn') return <WithdrawnPage moment={moment} gone={found} />;
  const number = Number(written);
  const picture = found?.story.slides[number - 1];
  if (!found || !picture) return <MissingPage moment={moment} />;
  const { story } = found;
  const site = siteAround(moment.site, story);
  return (
    <ReaderDocument moment={{ ...moment, site }} path={`/${story.section.slug}`} storyId={story.id}>
      <SlideHead site={site} story={story} picture={picture} number={number} />
      <SlidePage site={site} story={story} picture={picture} number={number} />
    </ReaderDocument>
  );
}
