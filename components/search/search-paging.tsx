import { type Question, searchPath } from '#domain/search/question';

type Props = { question: Question; pages: number };

/** The way through what was found. */
export function SearchPaging({ question, pages }: Props) {
  const { page } = question;
  if (pages < 2) return null;
  return (
    <nav aria-label="Pages of the results" className="search-paging">
      {page > 1 && (
        <a className="paging-link" rel="prev" href={searchPath({ ...question, page: page - 1 })}>
          Previous
        </a>
      )}
      <p>
        Page {page} of {pages}
      </p>
      {page < pages && (
        <a className="paging-link" rel="next" href={searchPath({ ...question, page: page + 1 })}>
          Next
        </a>
      )}
    </nav>
  );
}
