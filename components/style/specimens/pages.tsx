import type { PublicPage } from '#domain/pages/public-pages';
import { PageArticle } from '../../pages/page-article.tsx';
import { ReaderPage } from '../../reader/reader-page.tsx';
import { SAMPLE_AT, samplePicture, sampleSite } from '../samples.ts';
import { SAMPLE_PICTURES, type Specimen } from '../specimen.ts';
import { SAMPLE_BODY } from './sample-body.ts';

const ABOUT: PublicPage = {
  slug: 'about',
  title: 'About the paper',
  purpose: 'about',
  standfirst: 'Four people, one boat, and a rule that nothing is printed before somebody has been there.',
  body: SAMPLE_BODY,
  references: { pictures: { [samplePicture(1).id]: samplePicture(1) }, files: {}, stories: {} },
  changedAt: SAMPLE_AT,
  picture: null,
};

/** What the paper writes about itself. */
export const PAGES: readonly Specimen[] = [
  {
    id: 'page',
    name: 'A page beside the news',
    sentence: 'Title, standfirst and text as in a story; the day of its last change at its end.',
    isPage: true,
    show: (site) => {
      const { slug, title, purpose } = ABOUT;
      const sample = sampleSite(site, { pages: [{ slug, title, purpose }] });
      return (
        <ReaderPage site={sample} path={`/${slug}`}>
          <PageArticle site={sample} page={ABOUT} mediaBase={SAMPLE_PICTURES} />
        </ReaderPage>
      );
    },
  },
];
