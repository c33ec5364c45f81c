import { ARCHIVE, ArchiveHead } from '../../archive/archive-head.tsx';
import { DaysOfMonth } from '../../archive/days-of-month.tsx';
import { ListedPerson } from '../../archive/listed-person.tsx';
import { ListedTopic } from '../../archive/listed-topic.tsx';
import { MonthCalendar } from '../../archive/month-calendar.tsx';
import { NameList } from '../../archive/name-list.tsx';
import { Neighbours } from '../../archive/neighbours.tsx';
import { YearMonths } from '../../archive/year-months.tsx';
import { Years } from '../../archive/years.tsx';
import { sampleSite, sampleStories } from '../samples.ts';
import type { Specimen } from '../specimen.ts';

const MANY = { number: 100, isMore: true };
const ONE = { number: 1, isMore: false };

/** What was published when, on what and by whom. */
export const ARCHIVES: readonly Specimen[] = [
  {
    id: 'archive-years',
    name: 'The years',
    sentence: 'One that was counted to its end, one that was not.',
    show: ({ language }) => (
      <>
        <ArchiveHead title="Archive" crumbs={[]} />
        <Years
          language={language}
          years={[
            { year: '2024', stories: { number: 1204, isMore: false } },
            { year: '2023', stories: { number: 2000, isMore: true } },
            { year: '2022', stories: ONE },
          ]}
        />
      </>
    ),
  },
  {
    id: 'archive-year',
    name: 'A year',
    sentence:
      'Months with and without stories, one that was not counted to its end, with two features, one, none.',
    show: ({ language }) => (
      <>
        <ArchiveHead title="2024" crumbs={[ARCHIVE]}>
          <span>2,500+ stories</span>
        </ArchiveHead>
        <YearMonths months={sampleMonths()} language={language} />
        <Neighbours label="Years" earlier={{ path: '#2023', name: '2023' }} later={null} />
      </>
    ),
  },
  {
    id: 'archive-month',
    name: 'A month',
    sentence: 'The calendar with one, ten and three hundred stories on a day, and today; its headlines.',
    show: (site) => (
      <>
        <ArchiveHead title="March 2024" crumbs={[ARCHIVE]} />
        <div className="month">
          <MonthCalendar
            month="2024-03"
            today="2024-03-29"
            language={site.language}
            days={[
              { day: '2024-03-01', stories: 1 },
              { day: '2024-03-10', stories: 10 },
              { day: '2024-03-29', stories: 301 },
            ]}
          />
          <div>
            <DaysOfMonth stories={ofMarch()} clock={sampleSite(site)} />
          </div>
        </div>
      </>
    ),
  },
  {
    id: 'archive-topics',
    name: 'Topics from A to Z',
    sentence: 'A page in the middle of a long index.',
    show: ({ language }) => (
      <>
        <ArchiveHead title="Topics" crumbs={[]} />
        <NameList
          path="#topics"
          from="tea"
          things="topics"
          index={{ ...TOPICS, next: 'zinc', initials: [{ initial: 'S', from: 'salt' }, ...TOPICS.initials] }}
        >
          {(topic) => <ListedTopic topic={topic} language={language} />}
        </NameList>
      </>
    ),
  },
  {
    id: 'archive-people',
    name: 'People from A to Z',
    sentence: 'With a title and without; no portraits.',
    show: ({ language }) => (
      <>
        <ArchiveHead title="People" crumbs={[]} />
        <NameList path="#people" from={null} things="people" index={PEOPLE}>
          {(person) => <ListedPerson person={person} language={language} />}
        </NameList>
      </>
    ),
  },
];

/** A month lists its stories under the days of their addresses. */
const ofMarch = () => sampleStories(3).map((story) => ({ ...story, path: `/2024/03/29/${story.id}` }));

const sampleMonths = () =>
  Array.from({ length: 12 }, (_, place) => ({
    month: `2024-${String(place + 1).padStart(2, '0')}`,
    stories: { number: place < 5 ? place * 250 : 0, isMore: place === 4 },
    headlines: sampleStories(place % 3).map(({ path, headline }) => ({ path, headline })),
  }));

const TOPICS = {
  initials: [{ initial: 'T', from: 'tea' }],
  groups: [
    {
      initial: 'T',
      entries: [
        { path: '#tea', name: 'Tea', stories: MANY },
        { path: '#textiles', name: 'Textiles and the towns that weave them', stories: ONE },
      ],
    },
  ],
  next: null,
};

const PEOPLE = {
  initials: [{ initial: 'N', from: 'nilufar' }],
  groups: [
    {
      initial: 'N',
      entries: [
        { path: '#nilufar', name: 'Nilufar Rahmon', title: 'Dushanbe', picture: null, stories: MANY },
        { path: '#noor', name: 'Noor', title: '', picture: null, stories: ONE },
      ],
    },
  ],
  next: null,
};
