/** How tall a drawing is, in its own units; it is as many wide as there are days. */
export const TALL = 100;

/** What little there is can be seen beside what is much. */
const LEAST = 2;
const GAP = 0.12;

/** One bar for each count, as the path of a drawing; `most` reaches the top. */
export const barsPath = (counts: readonly number[], most: number): string =>
  counts.map((count, place) => (count === 0 ? '' : bar(place, heightOf(count, most)))).join('');

const bar = (place: number, height: number): string =>
  `M${place + GAP} ${TALL}V${round(TALL - height)}h${1 - 2 * GAP}V${TALL}z`;

const heightOf = (count: number, most: number): number => Math.max(LEAST, (count / most) * TALL);

const round = (value: number): number => Math.round(value * 10) / 10;

/** Where the axis names a day: each of a week, the Mondays of a month, the first of each month in a longer span. */
export function namedPlaces(days: readonly string[]): number[] {
  const places = days.map((_, place) => place);
  if (days.length <= 7) return places;
  const isNamed = days.length <= 31 ? isMonday : isFirst;
  return places.filter((place) => isNamed(days[place] ?? '') && place <= days.length * LAST_NAMED);
}

/** Further right a name would not fit before the edge. */
const LAST_NAMED = 0.88;

const isMonday = (day: string): boolean => new Date(`${day}T00:00Z`).getUTCDay() === 1;
const isFirst = (day: string): boolean => day.endsWith('-01');
