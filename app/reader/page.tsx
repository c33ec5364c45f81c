import { FrontPage } from '#components/front/front-page';
import { PageHead } from '#components/reader/page-head';
import { readFront } from './front.ts';
import { openMoment } from './moment.ts';
import { ReaderDocument } from './reader-document.tsx';

export default async function Front() {
  const moment = await openMoment();
  const { news, features } = await readFront(moment);
  const lead = news?.stories[0] ?? features?.stories[0];
  return (
    <ReaderDocument moment={moment} path="/">
      <PageHead
        site={moment.site}
        title={null}
        description={moment.site.tagline}
        path="/"
        picture={lead?.picture ?? null}
      />
      <FrontPage site={moment.site} news={news} features={features} />
    </ReaderDocument>
  );
}
