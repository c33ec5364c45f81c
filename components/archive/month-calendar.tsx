import { dayPath } from '#domain/stories/address';
import { firstWeekdayOf, weeksOf } from '#lib/calendar';
import { monthOf, monthYearOf, shortWeekdayOf, weekdayNameOf, writeDay } from '../reader/newsroom-time.ts';
import { exactly, numberWords, thingsOf } from './count-words.ts';

type Props = {
  /** 'YYYY-MM' */
  month: string;
  /** Those that brought something. */
  days: readonly { day: string; stories: number }[];
  today: string;
  language: string;
};

/** A month by its weeks, which begin where the paper's language begins them. Days that brought something lead there. */
export function MonthCalendar({ month, days, today, language }: Props) {
  const stories = new Map(days.map((one) => [one.day, one.stories]));
  return (
    <table className="calendar">
      <caption className="visually-hidden">
        Days of {writeDay(`${month}-01`, language, monthYearOf)}, with the number of their stories
      </caption>
      <thead>
        <tr>
          {weekdays(language).map(({ long, short }) => (
            <th key={long} scope="col">
              <abbr title={long}>{short}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month, firstWeekdayOf(language)).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, place) => (
              <td key={day ?? place} aria-current={day === today ? 'date' : undefined}>
                {day && <Day day={day} stories={stories.get(day) ?? 0} language={language} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, stories, language }: { day: string; stories: number; language: string }) {
  const date = Number(day.slice(8));
  if (stories === 0) return <span>{date}</span>;
  const count = exactly(stories);
  return (
    <a href={dayPath(day)}>
      <b>{date}</b>
      <span className="visually-hidden"> {writeDay(day, language, monthOf)}, </span>
      <small>{numberWords(count, language)}</small>
      <span className="visually-hidden"> {thingsOf(count)}</span>
    </a>
  );
}

/** In the order of the language. */
const weekdays = (language: string) =>
  Array.from({ length: 7 }, (_, place) => {
    const weekday = ((firstWeekdayOf(language) - 1 + place) % 7) + 1;
    const day = `2024-01-0${weekday}`; // 1 January 2024 was a Monday
    return { long: writeDay(day, language, weekdayNameOf), short: writeDay(day, language, shortWeekdayOf) };
  });
