import { kit } from './dialect.ts';
import { publication } from './schema-publications.ts';

const { table, text, integer, instant, index, uniqueIndex, primaryKey } = kit;

/**
 * What search knows of a publication, made from its revision: rows that may be lost and made anew. The words of the text
 * itself are in find_text, which each engine has in its own way (db/find/text.ts, migration 0008).
 */
export const findEntry = table(
  'find_entry',
  {
    /** Grows with the first publication, so that the newest is found first: see entryOf. */
    entry: instant().primaryKey(),
    publicationId: text()
      .notNull()
      .references(() => publication.id, { onDelete: 'cascade' }),
    storyId: text().notNull(),
    /** Repeats the publication's, so that what is over is found by an index. */
    endsAt: instant().notNull(),
    /** Folded words: what a place among the found is decided by. */
    headline: text().notNull(),
    standfirst: text().notNull(),
    names: text().notNull(),
    /** How the headline begins, for suggestions. */
    opening: text().notNull(),
  },
  (row) => [
    uniqueIndex('find_entry_publication').on(row.publicationId),
    index('find_entry_story').on(row.storyId),
    index('find_entry_ends').on(row.endsAt),
    index('find_entry_opening').on(row.opening),
  ],
);

/** Every word of the indexed texts, and how many of them have it. */
export const findWord = table('find_word', {
  word: text().primaryKey(),
  stories: integer().notNull(),
});

/** A word by what is left of it when one letter is dropped: what a misspelt word is found by. */
export const findNear = table(
  'find_near',
  {
    piece: text().notNull(),
    word: text().notNull(),
  },
  (row) => [primaryKey({ columns: [row.piece, row.word] })],
);
