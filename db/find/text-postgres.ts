import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Query } from '../client.ts';
import { signed } from './headline-words.ts';
import type { AnyOf, FoundBy, TextOf } from './text.ts';

/** A tsvector with GIN. The words come folded, each with its places. */
export async function insertText(tx: Query, entry: number, text: TextOf): Promise<void> {
  const terms = termsOf(text);
  await executing(tx).execute(
    sql`insert into find_text (entry, terms) values (${entry}, ${terms}::tsvector)`,
  );
}

// The connection is PostgreSQL's own; the type is the one that both engines are asked by (db/postgres.ts).
const executing = (tx: Query) => tx as unknown as Pick<NodePgDatabase, 'execute'>;

/** What tsvector keeps of one word, and the last place that it can tell from others. */
const PLACES_MAX = 255;
const LAST_PLACE = 16_383;
/** A tsvector holds 1 MiB: what is over at the end of a very long text is not found. Marks have the rest. */
const BYTES_MAX = 1_000_000;
/** Of each place, and at most of each word beside its letters. */
const PLACE_BYTES = 2;
const WORD_BYTES = 3;
/** Between two fields, so that no phrase reaches from one into the next. */
const GAP = 10;

function termsOf({ headline, standfirst, names, body, marks }: TextOf): string {
  const places = new Map<string, number[]>();
  let place = 0;
  let bytes = 0;
  for (const words of [headline, signed(headline), names, standfirst, body]) {
    for (const word of words.split(' ')) {
      if (word === '') continue;
      place = Math.min(place + 1, LAST_PLACE);
      const of = places.get(word) ?? [];
      if (of.length === PLACES_MAX) continue;
      bytes += PLACE_BYTES + (of.length === 0 ? WORD_BYTES + Buffer.byteLength(word) : 0);
      if (bytes > BYTES_MAX) break;
      of.push(place);
      places.set(word, of);
    }
    place += GAP;
  }
  const words = [...places].map(([word, of]) => `'${word}':${of.join(',')}`);
  return [...words, ...marks.map((mark) => `'${mark}'`)].join(' ');
}

/** The newest entries that are found. `everywhereFrom`: see isEverywhere. */
export async function listFound(
  query: Query,
  foundBy: FoundBy,
  everywhereFrom = LOOKED_AT * DEARER,
): Promise<number[]> {
  const isByOrder = await isEverywhere(query, foundBy.by, everywhereFrom);
  return asking(query).transaction(async (tx) => {
    // Texts lie outside their table: PostgreSQL takes it for small, and would unpack each of them.
    await tx.execute(sql`set local enable_seqscan = off`);
    const select = async (statement: SQL) => (await tx.execute<{ entry: string }>(statement)).rows;
    const newest = await select(selectFound(foundBy, isByOrder));
    const isWorthMore = newest.length === 0 && hasPhrase(foundBy.by);
    const rows = isWorthMore ? await select(selectBoth(foundBy, UNPACKED_MAX)) : newest;
    return rows.map(({ entry }) => Number(entry));
  });
}

const asking = (query: Query) => query as unknown as Pick<NodePgDatabase, 'transaction'>;

/** In so many of the newest that have all words it is looked whether they stand in a row. */
const UNPACKED = 2000;
/** In so many where these have no such row: it is better found late than not at all. */
const UNPACKED_MAX = 10_000;

/** In entries, about a year. All that is in a longer span is never looked through for its words: hence the plus. */
const LONG = 2 ** 46;

export function selectFound(foundBy: FoundBy, isByOrder: boolean): SQL {
  const { by, from, to, limit } = foundBy;
  if (!isByOrder) return hasPhrase(by) ? selectBoth(foundBy, UNPACKED) : selectHaving(foundBy, limit);
  return sql`select entry from find_text where terms @@ ${exactly(by)}::tsquery and entry between ${from} and ${to} order by entry desc limit ${limit}`;
}

const exactly = (by: FoundBy['by']): string => withMarks(expression(by), by);

const withMarks = (words: string, { marks }: FoundBy['by']): string =>
  [words, ...marks.map((mark) => `'${mark}'`)].join(' & ');

const hasPhrase = ({ wanted, unwanted }: FoundBy['by']): boolean =>
  [...wanted, ...unwanted].some(({ anyOf }) => anyOf.some((words) => words.length > 1));

/**
 * The newest that have all words, wherever they stand: GIN alone knows that, and no text is unpacked. What is not wanted
 * in a row may be there out of it.
 */
function selectHaving({ by, from, to }: FoundBy, limit: number): SQL {
  const unwanted = by.unwanted.filter((clause) => !hasPhrase({ wanted: [clause], unwanted: [], marks: [] }));
  const wanted = by.wanted.map(
    ({ anyOf }) => `(${anyOf.map((words) => `(${quoted(words).join(' & ')})`).join(' | ')})`,
  );
  const words = [...wanted, ...unwanted.map((clause) => `!${anyInRow(clause)}`)].join(' & ');
  const place = to - from > LONG ? sql`entry + 0` : sql`entry`;
  return sql`select entry + 0 as entry from find_text where terms @@ ${withMarks(words, by)}::tsquery and ${place} between ${from} and ${to} order by 1 desc limit ${limit}`;
}

/** GIN does not know the places of words, and each text has to be unpacked for them: so not all are. */
function selectBoth(foundBy: FoundBy, unpacked: number): SQL {
  return sql`with having_all as materialized (${selectHaving(foundBy, unpacked)})
    select entry from having_all
    where (select terms from find_text where find_text.entry = having_all.entry) @@ ${exactly(foundBy.by)}::tsquery
    order by entry desc limit ${foundBy.limit}`;
}

/** What it costs to look for the words in a story, against reading its number from what GIN has found. */
const DEARER = 4;

/**
 * Whether so many stories have the words that the newest are found soonest by looking into one after the other. GIN has
 * no order: it finds all that there are, then sorts. The plus sign keeps PostgreSQL from deciding by itself, since it
 * does not know what it costs to unpack a text.
 */
async function isEverywhere(
  query: Query,
  { wanted, unwanted, marks }: FoundBy['by'],
  from: number,
): Promise<boolean> {
  const isOfWords = wanted.every(({ anyOf }) => anyOf.every((words) => words.length === 1));
  if (unwanted.length > 0 || marks.length > 0 || !isOfWords) return false;
  const rows = await query
    .select({
      word: sql<string>`word`,
      stories: sql<number>`stories`,
      all: sql<number>`(select reltuples::float8 from pg_class where oid = 'find_text'::regclass)`,
    })
    .from(sql`find_word`)
    .where(sql`word ${oneOf(wanted.flatMap(({ anyOf }) => anyOf.flat()))}`);
  const all = rows[0]?.all ?? 0;
  if (all <= 0) return false;
  const shareOf = (word = '') => (rows.find((row) => row.word === word)?.stories ?? 0) / all;
  const share = wanted.reduce(
    (part, { anyOf }) => part * shareOfAny(anyOf.map(([word]) => shareOf(word))),
    1,
  );
  return share * share > from / all;
}

/** As if words stood in stories by chance. */
const shareOfAny = (shares: readonly number[]): number =>
  1 - shares.reduce((without, share) => without * Math.max(0, 1 - share), 1);

/** As many as are asked for. */
const LOOKED_AT = 1000;

const expression = ({ wanted, unwanted }: FoundBy['by']): string =>
  [...wanted.map(anyInRow), ...unwanted.map((clause) => `!${anyInRow(clause)}`)].join(' & ');

const anyInRow = ({ anyOf }: AnyOf): string =>
  `(${anyOf.map((words) => `(${quoted(words).join(' <-> ')})`).join(' | ')})`;

/** Of letters, digits and our sign only: nothing of it can be read as an operator. */
const quoted = (words: readonly string[]): string[] => words.map((word) => `'${word}'`);

/** The rows of a list in one parameter, however many there are. */
export const oneOf = (values: readonly string[] | readonly number[]): SQL =>
  typeof values[0] === 'number'
    ? sql`in (select value::bigint from json_array_elements_text(${JSON.stringify(values)}::json))`
    : sql`in (select value from json_array_elements_text(${JSON.stringify(values)}::json))`;

/** For text that begins with some letters, by the index: its order is that of the bytes. */
export const ordered = (column: SQL): SQL => sql`${column} collate "C"`;

/** However many rows there are: none is marked as deleted. */
export async function emptyTable(tx: Query, table: SQLWrapper): Promise<void> {
  await executing(tx).execute(sql`truncate ${table}`);
}

/** Rows of two columns in one parameter. */
export const pairs = (rows: readonly (readonly [string, string | number])[]): SQL => {
  const second = typeof rows[0]?.[1] === 'number' ? sql`(value ->> 1)::integer` : sql`value ->> 1`;
  return sql`select value ->> 0, ${second} from json_array_elements(${JSON.stringify(rows)}::json)`;
};
