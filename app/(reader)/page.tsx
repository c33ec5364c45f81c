import { FrontPage } from '#components/front/front-page';
import { PageHead } from '#components/reader/page-head';
import { openWith } from '../../components/front/lead-of-day.ts';
import { readFront } from './front.ts';
import { openMoment } from './moment.ts';
import { ReaderDocument } from './reader-document.tsx';

export default async function Front() {
  const moment = await openMoment();
  const { news, features } = await readFront(moment);
  const { lead } = openWith([...(news?.stories ?? []), ...(features?.stories ?? [])]);
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
