import { ListedPerson } from '#components/archive/listed-person';
import { NameList, pathsIn } from '#components/archive/name-list';
import { ListHead } from '#components/front/list-head';
import { ListPage } from '#components/front/list-page';
import { readPeopleIndex } from '#domain/people/people-index';
import '../archive.css';
import { openMoment } from '../moment.ts';
import { type Query, readFrom } from '../query.ts';
import { ReaderDocument } from '../reader-document.tsx';

const PATH = '/by';

/** Everybody who has a live story. */
export default async function PeoplePage({ searchParams }: { searchParams: Query }) {
  const [from, moment] = await Promise.all([readFrom(searchParams), openMoment()]);
  const { site, at } = moment;
  const index = await readPeopleIndex({ from, language: site.language }, at);
  return (
    <ReaderDocument moment={moment} path={PATH}>
      <ListHead
        site={site}
        title="People"
        description={`Who reports, photographs and translates for ${site.name}`}
        path={from === null ? PATH : `${PATH}?from=${from}`}
        paths={pathsIn(index)}
      />
      <ListPage title="People">
        {index.groups.length === 0 && <p className="notice-text">Nobody has a story here yet.</p>}
        <NameList path={PATH} index={index} from={from} things="people">
          {(person) => <ListedPerson person={person} language={site.language} />}
        </NameList>
      </ListPage>
    </ReaderDocument>
  );
}
