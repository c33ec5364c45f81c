import type { Answer, Unknown } from '#domain/search/found';
import { asksSomething, type Question, searchPath } from '#domain/search/question';

type Props = { question: Question; answer: Answer };

/** How much was found, for which words, and what else may be asked. */
export function SearchSummary({ question, answer }: Props) {
  if (!asksSomething(question)) return <Advice />;
  if (answer.unknown.length > 0) return <UnknownNames question={question} unknown={answer.unknown} />;
  if (answer.total === 0) return <NothingFound question={question} />;
  return (
    <div className="search-summary">
      <p>
        <b>{countOf(answer)}</b>
      </p>
      {answer.corrected !== null && (
        <p>
          Nothing has “<bdi>{question.typed}</bdi>”. Showing results for{' '}
          <a href={searchPath({ ...question, typed: answer.corrected, page: 1 })}>
            <bdi>{answer.corrected}</bdi>
          </a>
          .{' '}
          <a href={searchPath({ ...question, asTyped: true, page: 1 })}>
            Search for “<bdi>{question.typed}</bdi>” instead
          </a>
        </p>
      )}
      {answer.meant !== null && (
        <p>
          Did you mean{' '}
          <a href={searchPath({ ...question, typed: answer.meant, page: 1 })}>
            <bdi>{answer.meant}</bdi>
          </a>
          ?
        </p>
      )}
    </div>
  );
}

/** What was not counted is not guessed. */
function countOf({ total, isMore }: Answer): string {
  const number = new Intl.NumberFormat('en').format(total);
  if (isMore) return `More than ${number} stories; the newest of them are listed`;
  return total === 1 ? '1 story' : `${number} stories`;
}

const Advice = () => (
  <div className="search-summary">
    <p>
      Stories that have all the words are found; the last word may be a beginning. Put a phrase in “quotes”,
      and a hyphen before a word that must not be there: ferry -strike.
    </p>
  </div>
);

const NAMES: Record<Unknown, string> = { section: 'section', topic: 'topic', person: 'person' };

const UnknownNames = ({ question, unknown }: { question: Question; unknown: readonly Unknown[] }) => (
  <div className="search-summary">
    {unknown.map((kind) => (
      <p key={kind}>
        No {NAMES[kind]} here is called “<bdi>{question[kind]}</bdi>”.{' '}
        <a href={searchPath({ ...question, [kind]: '', page: 1 })}>Search without it</a>
      </p>
    ))}
  </div>
);

/** What can be done about it, each as one step. */
function NothingFound({ question }: { question: Question }) {
  const { typed, section, topic, person, from, to } = question;
  const isNarrowed = [section, topic, person, from, to].some((part) => part !== '');
  const wide = { ...question, section: '', topic: '', person: '', from: '', to: '', page: 1 };
  return (
    <div className="search-summary">
      <p>
        <b>{typed === '' ? 'No stories' : <>No stories for “{<bdi>{typed}</bdi>}”</>}</b>
      </p>
      {to !== '' && from > to && (
        <p>“From” is later than “To”, so no day lies between them. Put the earlier day into “From”.</p>
      )}
      <ul>
        {isNarrowed && typed !== '' && (
          <li>
            <a href={searchPath(wide)}>Search in all sections and all years</a>
          </li>
        )}
        <li>Use fewer words, or only the beginning of one.</li>
        <li>Look at the spelling, of names above all.</li>
        {typed.includes('-') && <li>A hyphen before a word leaves out the stories that have it.</li>}
      </ul>
    </div>
  );
}
