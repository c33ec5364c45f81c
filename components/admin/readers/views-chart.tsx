import type { ReactNode } from 'react';
import type { NewsroomClock } from '../moment-words.ts';
import { barsPath, namedPlaces, TALL } from './bars.ts';
import { countOf, countWords, dayWords, shortCount, VIEWS } from './count-words.ts';

type ViewsChartProps = { days: readonly { day: string; views: number }[]; clock: NewsroomClock };

/** How often stories were opened on each day, the last of which still runs. */
export function ViewsChart({ days, clock }: ViewsChartProps): ReactNode {
  const counts = days.map(({ views }) => views);
  const most = Math.max(...counts);
  const today = days.length - 1;
  return (
    <figure className="views-chart" dir="ltr">
      <figcaption>{summaryOf(days, clock)}</figcaption>
      {most > 0 && (
        <>
          <p className="views-chart-most" aria-hidden="true">
            {countWords(most, clock)}
          </p>
          <svg viewBox={`0 0 ${days.length} ${TALL}`} preserveAspectRatio="none" aria-hidden="true">
            <path d={barsPath(counts.slice(0, today), most)} />
            <path
              className="views-chart-today"
              d={barsPath([...counts.slice(0, today).fill(0), counts[today] ?? 0], most)}
            />
            {days.map(({ day, views }, place) => (
              <rect key={day} x={place} width={1} height={TALL} className="views-chart-day">
                <title>{`${dayWords(day, 'long', clock)}: ${countOf(views, VIEWS, clock)}`}</title>
              </rect>
            ))}
          </svg>
          <Axis days={days} clock={clock} />
        </>
      )}
    </figure>
  );
}

/** The whole of it in words. */
function summaryOf(days: ViewsChartProps['days'], clock: NewsroomClock): string {
  const all = days.reduce((sum, { views }) => sum + views, 0);
  if (all === 0) return `No story was opened in these ${days.length} days.`;
  const most = days.reduce((one, other) => (other.views > one.views ? other : one));
  const today = days.at(-1)?.views ?? 0;
  return [
    `${countOf(all, VIEWS, clock)} in ${days.length} days`,
    `most on ${dayWords(most.day, 'long', clock)}: ${countWords(most.views, clock)}`,
    `today so far: ${countWords(today, clock)}`,
  ].join(' · ');
}

type AxisProps = ViewsChartProps;

/** A week says its numbers, longer spans only where one is. What it says stands in the table as well. */
const Axis = ({ days, clock }: AxisProps) =>
  days.length <= 7 ? <WeekAxis days={days} clock={clock} /> : <LongAxis days={days} clock={clock} />;

const WeekAxis = ({ days, clock }: AxisProps) => (
  <div className="views-chart-week" aria-hidden="true">
    {days.map(({ day, views }) => (
      <p key={day}>
        <span>{dayWords(day, 'weekday', clock)}</span> <span>{dayWords(day, 'date', clock)}</span>
        <b>{shortCount(views, clock)}</b>
      </p>
    ))}
  </div>
);

const LongAxis = ({ days, clock }: AxisProps) => (
  <div className="views-chart-names" aria-hidden="true">
    {namedPlaces(days.map(({ day }) => day)).map(({ day, place }) => (
      <span key={day} style={{ insetInlineStart: `${(place / days.length) * 100}%` }}>
        {dayWords(day, days.length <= 31 ? 'day' : 'month', clock)}
      </span>
    ))}
  </div>
);
