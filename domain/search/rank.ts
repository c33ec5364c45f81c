/** What is known of a story that was found, its words folded and parted by spaces. */
export type Ranked = { entry: number; headline: string; standfirst: string; names: string };

/** A word or a phrase, folded; `isOpen`: it may be only the beginning of a word. */
export type Sought = { words: string; isOpen: boolean };

const WEIGHTS = { headline: 8, standfirst: 4, names: 3, body: 1 } as const;
const WHOLE_HEADLINE = 4;
/** What was published today is worth a word more in the text than what is very old. */
const RECENT = 2;
const RECENT_DAYS = 60;
const DAY = 86_400_000;

/**
 * The best first: where the words stand, the headline before all, then how new it is. `publishedAt` tells the instant of
 * an entry (ms UTC).
 */
export function rank<Row extends Ranked>(
  rows: readonly Row[],
  sought: readonly Sought[],
  { at, publishedAt }: { at: number; publishedAt: (entry: number) => number },
): Row[] {
  return rows
    .map((row) => {
      const age = Math.max(0, at - publishedAt(row.entry)) / DAY;
      return { row, score: placesOf(row, sought) + RECENT / (1 + age / RECENT_DAYS) };
    })
    .toSorted((one, other) => other.score - one.score || other.row.entry - one.row.entry)
    .map(({ row }) => row);
}

function placesOf({ headline, standfirst, names }: Ranked, sought: readonly Sought[]): number {
  if (sought.length === 0) return 0;
  const weights = sought.map((one) => {
    if (has(headline, one)) return WEIGHTS.headline;
    if (has(standfirst, one)) return WEIGHTS.standfirst;
    return has(names, one) ? WEIGHTS.names : WEIGHTS.body;
  });
  const sum = weights.reduce((total: number, weight) => total + weight, 0);
  const isInHeadline = weights.every((weight) => weight === WEIGHTS.headline);
  return sum / sought.length + (isInHeadline ? WHOLE_HEADLINE : 0);
}

const has = (field: string, { words, isOpen }: Sought): boolean =>
  ` ${field} `.includes(isOpen ? ` ${words}` : ` ${words} `);
