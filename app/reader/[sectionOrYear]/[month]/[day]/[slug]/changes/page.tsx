import { PageHead } from '#components/reader/page-head';
import { StoryChanges } from '#components/story/changes/story-changes';
import { changesPath } from '#domain/stories/address';
import { findPublicHistory } from '#domain/stories/public-history';
import { MissingPage } from '../../../../../missing-page.tsx';
import { openMoment } from '../../../../../moment.ts';
import { ReaderDocument } from '../../../../../reader-document.tsx';
import './changes.css';

type Props = { params: Promise<{ sectionOrYear: string; month: string; day: string; slug: string }> };

/** How a story changed, where the paper shows it. Not for search engines: what was put right is not to be found again. */
export default async function ChangesPage({ params }: Props) {
  const [{ sectionOrYear: year, month, day, slug: urlSlug }, moment] = await Promise.all([
    params,
    openMoment(),
  ]);
  const { site, everySection, at, publicHistory } = moment;
  const address = { day: `${year}-${month}-${day}`, urlSlug };
  const history = publicHistory ? await findPublicHistory(address, everySection, at) : null;
  if (history === null) return <MissingPage moment={moment} />;
  return (
    <ReaderDocument moment={moment} path={`/${history.section.slug}`}>
      <PageHead
        site={site}
        title={`What changed: ${history.headline}`}
        description="Every text that readers had of this story, with its differences"
        path={changesPath(history.path)}
        unlisted
      />
      <StoryChanges history={history} site={site} />
    </ReaderDocument>
  );
}
