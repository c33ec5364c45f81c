import { type ReactNode, useId } from 'react';
import type { NewsroomClock } from '../moment-words.ts';
import { countWords, dayWords } from './count-words.ts';
import type { Kind } from './kinds.ts';

type DayTableProps = {
  /** What opens it: 'Views, day by day'. */
  title: string;
  days: readonly { day: string }[];
  columns: readonly Pick<Kind, 'key' | 'name' | 'counts'>[];
  clock: NewsroomClock;
};

/** The numbers behind a drawing, the newest day first. */
export function DayTable({ title, days, columns, clock }: DayTableProps): ReactNode {
  const id = useId();
  const places = days.map((_, place) => place).toReversed();
  return (
    <details className="day-table">
      <summary id={id}>{title}</summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide table is moved by the keyboard too */}
      <section aria-labelledby={id} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Day</th>
              {columns.map(({ key, name }) => (
                <th key={key} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {places.map((place) => (
              <tr key={place}>
                <th scope="row">{dayWords(days[place]?.day ?? '', 'long', clock)}</th>
                {columns.map(({ key, counts }) => (
                  <td key={key}>{countWords(counts[place] ?? 0, clock)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
