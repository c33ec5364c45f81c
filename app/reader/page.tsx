import { FrontPage } from '#components/front/front-page';
import { ListHead } from '#components/front/list-head';
import { storiesOn } from '#domain/front/compose';
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
  const [first] = storiesOn(front);
  return (
    <ReaderDocument moment={{ ...moment, until: untilCounted(moment) }} path="/">
      <ListHead
        site={moment.site}
        title={null}
        description={moment.site.tagline || first?.headline || moment.site.name}
        path="/"
        paths={storiesOn(front).map(({ path }) => path)}
      />
      <FrontPage site={moment.site} front={front} mostRead={{ day, week }} />
    </ReaderDocument>
  );
}
