import { ListPage } from '#components/front/list-page';
import { PageHead } from '#components/reader/page-head';
import { FoundStories } from '#components/search/found-stories';
import { SearchForm } from '#components/search/search-form';
import { SearchPaging } from '#components/search/search-paging';
import { SearchSummary } from '#components/search/search-summary';
import { readQuestion, searchPath } from '#domain/search/question';
import { searchStories } from '#domain/search/search-stories';
import { openMoment } from '../moment.ts';
import type { Query } from '../query.ts';
import { ReaderDocument } from '../reader-document.tsx';
import './search.css';

/** What readers find by words. Not for search engines: they find the stories themselves. */
export default async function SearchPage({ searchParams }: { searchParams: Query }) {
  const [query, moment] = await Promise.all([searchParams, openMoment()]);
  const { site } = moment;
  const question = readQuestion({ get: (name) => firstOf(query[name]) });
  const answer = await searchStories(question, site.timeZone, moment.at);
  const shown = { ...question, page: Math.max(1, Math.min(question.page, answer.pages)) };
  const title = question.typed === '' ? 'Search' : `Search: ${question.typed}`;
  return (
    <ReaderDocument moment={moment} path="/search">
      <PageHead
        site={site}
        title={title}
        description={`Stories in ${site.name}, by the words in them`}
        path={searchPath(shown)}
        unlisted
      />
      <ListPage title="Search">
        <SearchForm
          question={question}
          sections={moment.everySection}
          names={answer.names}
          language={site.language}
        />
        <SearchSummary question={question} answer={answer} />
        <FoundStories site={site} stories={answer.stories} />
        <SearchPaging question={shown} pages={answer.pages} />
      </ListPage>
    </ReaderDocument>
  );
}

const firstOf = (value: string | string[] | undefined): string | null =>
  (Array.isArray(value) ? value[0] : value) ?? null;
