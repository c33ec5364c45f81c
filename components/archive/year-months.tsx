import type { MonthOfYear } from '#domain/archive/read-archive';
import { dayPath } from '#domain/stories/address';
import { monthOf, writeDay } from '../reader/newsroom-time.ts';
import { storiesWords } from './count-words.ts';

type Props = { months: readonly MonthOfYear[]; language: string };

/** The twelve months of a year, each with what was written in it with room. */
export const YearMonths = ({ months, language }: Props) => (
  <ol className="year-months">
    {months.map((month) => (
      <li key={month.month}>
        <Month {...month} language={language} />
      </li>
    ))}
  </ol>
);

function Month({ month, stories, headlines, language }: MonthOfYear & { language: string }) {
  const name = writeDay(`${month}-01`, language, monthOf);
  if (stories.number === 0) return <span className="headline text-title">{name}</span>;
  return (
    <>
      <h2 className="headline text-title">
        <a href={dayPath(month)}>{name}</a>
      </h2>
      <p className="meta">{storiesWords(stories, language)}</p>
      {headlines.length > 0 && (
        <ul className="month-headlines">
          {headlines.map(({ path, headline }) => (
            <li key={path}>
              <a href={path}>{headline}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
