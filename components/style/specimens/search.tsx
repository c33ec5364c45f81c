import type { Answer } from '#domain/search/found';
import type { Question } from '#domain/search/question';
import { ListPage } from '../../front/list-page.tsx';
import { FoundStories } from '../../search/found-stories.tsx';
import { SearchForm } from '../../search/search-form.tsx';
import { SearchPaging } from '../../search/search-paging.tsx';
import { SearchSummary } from '../../search/search-summary.tsx';
import type { Site } from '../../reader/site.ts';
import { sampleSite, sampleStories } from '../samples.ts';
import type { Specimen } from '../specimen.ts';

const QUESTION: Question = {
  typed: 'ferry',
  section: '',
  topic: '',
  person: '',
  from: '',
  to: '',
  order: 'best',
  asTyped: false,
  page: 1,
};
const NO_NAMES = { topic: '', person: '' };
const NOTHING: Answer = {
  stories: [],
  total: 0,
  isMore: false,
  pages: 0,
  corrected: null,
  meant: null,
  unknown: [],
  names: NO_NAMES,
};
const FOUND: Answer = {
  ...NOTHING,
  total: 31,
  pages: 4,
  corrected: 'ferries',
  meant: 'fairy',
  stories: sampleStories(3, 0, { picture: null }).map((card) => ({
    card,
    headline: [{ text: card.headline, isFound: false }],
    excerpt: [
      { text: 'Six valleys wait for ', isFound: false },
      { text: 'ferries', isFound: true },
      { text: ' and for flour.', isFound: false },
    ],
  })),
};

const showAnswer = (question: Question, answer: Answer) => (site: Site) => (
  <ListPage title="Search">
    <SearchForm
      question={question}
      sections={sampleSite(site).sections}
      names={NO_NAMES}
      language={site.language}
    />
    <SearchSummary question={question} answer={answer} />
    <FoundStories site={sampleSite(site)} stories={answer.stories} />
    <SearchPaging question={question} pages={answer.pages} />
  </ListPage>
);

/** The question and its answers. */
export const SEARCH: readonly Specimen[] = [
  {
    id: 'search',
    name: 'Before a search',
    sentence: 'The form, and how to ask.',
    show: showAnswer({ ...QUESTION, typed: '' }, NOTHING),
  },
  {
    id: 'search-found',
    name: 'What was found',
    sentence: 'With a word that was mistyped, marked words, and more pages.',
    show: showAnswer({ ...QUESTION, typed: 'ferrys', page: 2 }, FOUND),
  },
  {
    id: 'search-nothing',
    name: 'Nothing found',
    sentence: 'What can be done about it, each as one step.',
    show: showAnswer({ ...QUESTION, typed: 'zeppelin-mail', section: 'news' }, NOTHING),
  },
];
