import { ListedTopic } from '#components/archive/listed-topic';
import { NameList, pathsIn } from '#components/archive/name-list';
import { ListHead } from '#components/front/list-head';
import { ListPage } from '#components/front/list-page';
import { readTopicIndex } from '#domain/topics/topic-index';
import '../archive.css';
import { openMoment } from '../moment.ts';
import { type Query, readFrom } from '../query.ts';
import { ReaderDocument } from '../reader-document.tsx';

const PATH = '/topics';

/** Every topic that something live carries. */
export default async function TopicsPage({ searchParams }: { searchParams: Query }) {
  const [from, moment] = await Promise.all([readFrom(searchParams), openMoment()]);
  const { site, at } = moment;
  const index = await readTopicIndex({ from, language: site.language }, at);
  return (
    <ReaderDocument moment={moment} path={PATH}>
      <ListHead
        site={site}
        title="Topics"
        description={`What ${site.name} writes about, from A to Z`}
        path={from === null ? PATH : `${PATH}?from=${from}`}
        paths={pathsIn(index)}
      />
      <ListPage title="Topics">
        {index.groups.length === 0 && <p className="notice-text">No story has a topic yet.</p>}
        <NameList path={PATH} index={index} from={from} things="topics">
          {(topic) => <ListedTopic topic={topic} language={site.language} />}
        </NameList>
      </ListPage>
    </ReaderDocument>
  );
}
