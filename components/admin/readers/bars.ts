/** How tall a drawing is, in its own units; it is as many wide as there are days. */
export const TALL = 100;

/** What little there is can be seen beside what is much. */
const LEAST = 2;
/** Beside each bar: few are kept narrow, or a week looks like a wall. */
const gapOf = (bars: number): number => (bars <= 7 ? 0.25 : 0.12);

/** One bar for each count, as the path of a drawing; `most` reaches the top. */
export const barsPath = (counts: readonly number[], most: number): string =>
  counts
    .map((count, place) => (count === 0 ? '' : bar(place, heightOf(count, most), gapOf(counts.length))))
    .join('');

const bar = (place: number, height: number, gap: number): string =>
  `M${round(place + gap)} ${TALL}V${round(TALL - height)}h${round(1 - 2 * gap)}V${TALL}z`;

const heightOf = (count: number, most: number): number => Math.max(LEAST, (count / most) * TALL);

const round = (value: number): number => Math.round(value * 100) / 100;

/** The days that the axis names: the Mondays of a month, the first of each month in a longer span. */
export function namedPlaces(days: readonly string[]): { day: string; place: number }[] {
  const isNamed = days.length <= 31 ? isMonday : isFirst;
  return days
    .map((day, place) => ({ day, place }))
    .filter(({ day, place }) => isNamed(day) && place <= days.length * LAST_NAMED);
}

/** Further right a name would not fit before the edge. */
const LAST_NAMED = 0.88;

const isMonday = (day: string): boolean => new Date(`${day}T00:00Z`).getUTCDay() === 1;
const isFirst = (day: string): boolean => day.endsWith('-01');
