import { dayPath } from '#domain/stories/address';
import { monthOf, writeDay } from '../reader/newsroom-time.ts';
import { exactly, storiesWords } from './count-words.ts';

type Props = { months: readonly { month: string; stories: number }[]; language: string };

/** The twelve months of a year. */
export function YearMonths({ months, language }: Props) {
  return (
    <ol className="year-months">
      {months.map(({ month, stories }) => {
        const name = writeDay(`${month}-01`, language, monthOf);
        return (
          <li key={month} className="card">
            {stories === 0 ? (
              <span className="headline text-title">{name}</span>
            ) : (
              <>
                <a className="card-link headline text-title" href={dayPath(month)}>
                  {name}
                </a>
                <span className="meta">{storiesWords(exactly(stories), language)}</span>
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}
