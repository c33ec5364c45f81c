import { DaysOfStories } from '../../front/days-of-stories.tsx';
import { FeatureWall } from '../../front/feature-wall.tsx';
import { ListPage } from '../../front/list-page.tsx';
import { Paging } from '../../front/paging.tsx';
import { LaterRow } from '../../reader/later-list.tsx';
import { CorrectionList } from '../../story/correction-list.tsx';
import { SAMPLE_AT, sampleId, sampleSite, sampleStories } from '../samples.ts';
import { SAMPLE_PICTURES, type Specimen } from '../specimen.ts';

const OLD = { firstPublishedAt: Date.UTC(2023, 10, 2, 6, 0) };

/** Lists on pages of their own. */
export const LISTS: readonly Specimen[] = [
  {
    id: 'list-days',
    name: 'A section by days',
    sentence: 'With and without pictures, a day of another year, a page in the middle.',
    show: (site) => (
      <ListPage title="News of the day">
        <DaysOfStories
          site={sampleSite(site)}
          stories={[
            ...sampleStories(2),
            ...sampleStories(2, 2, { picture: null }),
            ...sampleStories(2, 5, OLD),
          ]}
          roles={{ [sampleId(1)]: ['photographs'] }}
          base={SAMPLE_PICTURES}
        />
        <Paging path="#list" before="a" next="b" />
      </ListPage>
    ),
  },
  {
    id: 'list-features',
    name: 'A section of features',
    sentence: 'One large, then three abreast; the first page of several.',
    show: (site) => (
      <ListPage title="In depth" label="Section">
        <FeatureWall
          stories={[...sampleStories(5), ...sampleStories(2, 5, { picture: null })]}
          clock={sampleSite(site)}
          base={SAMPLE_PICTURES}
        />
        <Paging path="#list" before={null} next="b" />
      </ListPage>
    ),
  },
  {
    id: 'list-empty',
    name: 'A section before its first story, and the last page of a list',
    sentence: 'It says so; there is a way back to the newest.',
    show: () => (
      <ListPage title="Opinion">
        <p className="text-quiet">Nothing is published here yet.</p>
        <Paging path="#list" before="a" next={null} />
      </ListPage>
    ),
  },
  {
    id: 'corrections',
    name: 'Corrections',
    sentence: 'What was corrected, each with its story.',
    show: (site) => (
      <ListPage title="Corrections">
        <CorrectionList
          clock={sampleSite(site)}
          corrections={(['correction', 'clarification'] as const).map((kind, place) => ({
            id: String(place),
            kind,
            place: 'top',
            words: 'We named the wrong bank of the river. The boats are tied on the northern one.',
            publishedAt: SAMPLE_AT,
            story: { path: '#story', headline: 'Ferries stop on the upper river' },
          }))}
        />
      </ListPage>
    ),
  },
  {
    id: 'list-later',
    name: 'Read later',
    sentence: 'What a reader put aside, as script fills it: a headline of one line and one of several.',
    show: () => (
      <ListPage title="Read later">
        <ul>
          {sampleStories(3).map(({ id, path, headline }) => (
            <LaterRow key={id} path={path} headline={headline} day="29 March 2024" removes />
          ))}
        </ul>
      </ListPage>
    ),
  },
];
