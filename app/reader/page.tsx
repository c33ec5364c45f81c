import { FrontPage } from '#components/front/front-page';
import { PageHead } from '#components/reader/page-head';
import { frontSections } from '#domain/front/front-sections';
import { readFront, readLaunchedFront } from '#domain/front/read-front';
import { untilCounted } from '#domain/front/validity';
import { listMostRead } from '#domain/stories/most-read';
import { openMoment } from './moment.ts';
import { ReaderDocument } from './reader-document.tsx';
import './front.css';

export default async function Front() {
  const moment = await openMoment();
  const { sections, breaking, at } = moment;
  const launched = await readLaunchedFront();
  const [front, day, week] = await Promise.all([
    readFront({ front: launched, sections: frontSections(sections), breaking }, at),
    listMostRead('day', at),
    listMostRead('week', at),
  ]);
  const first = front.lead[0] ?? front.news?.stories[0] ?? front.others[0]?.stories[0];
  return (
    <ReaderDocument moment={{ ...moment, until: untilCounted(moment) }} path="/">
      <PageHead
        site={moment.site}
        title={null}
        description={moment.site.tagline || first?.story.headline || moment.site.name}
        path="/"
        picture={first?.story.picture ?? null}
      />
      <FrontPage site={moment.site} front={front} mostRead={{ day, week }} />
    </ReaderDocument>
  );
}
