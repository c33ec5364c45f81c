import { PageArticle } from '../../components/pages/page-article.tsx';
import { pageDataOf } from '../../components/pages/page-data.ts';
import { PageHead } from '#components/reader/page-head';
import { findPublicPage } from '#domain/pages/public-pages';
import { pictureImage } from '../../components/reader/share-image.ts';
import { describeText } from '../../components/story/describe-text.ts';
import { MissingPage } from './missing-page.tsx';
import type { Moment } from './moment.ts';
import { ReaderDocument } from './reader-document.tsx';

type Props = { moment: Moment; slug: string };

/** A page beside the news, which somebody wrote at the desk; what answers nothing is missing. */
export async function WrittenPage({ moment, slug }: Props) {
  const page = await findPublicPage(slug, moment.at);
  if (page === null) return <MissingPage moment={moment} />;
  const { site } = moment;
  const path = `/${page.slug}`;
  return (
    <ReaderDocument moment={moment} path={path}>
      <PageHead
        site={site}
        title={page.title}
        description={describeText(page)}
        path={path}
        shared={{ image: page.picture && pictureImage(page.picture) }}
        things={[pageDataOf(page, site)]}
      />
      <PageArticle site={site} page={page} />
    </ReaderDocument>
  );
}
