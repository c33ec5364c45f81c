import { kit } from './dialect.ts';

const { table, text, integer, instant, json, index, primaryKey } = kit;

const id = () => text().primaryKey();

/** One row: how often what readers can see has changed, and the last change that took something away. */
export const edition = table('edition', {
  id: integer().primaryKey(),
  number: integer().notNull(),
  hard: integer().notNull(),
});

/** One row: what is about the paper. */
export const settings = table('settings', {
  id: integer().primaryKey(),
  version: integer().notNull(),
  value: json().notNull(),
});

export const section = table('section', {
  id: id(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  form: text().notNull(),
  position: integer().notNull(),
  /** No new story stands in it; those that do keep it. */
  retiredAt: instant(),
  /** Rises with every change: what a save names. */
  edits: integer().notNull().default(1),
});

/** Slugs that a section, a topic or a person had before: their old addresses lead to the present one for ever. */
export const formerSlug = table(
  'former_slug',
  {
    /** section, topic, person */
    kind: text().notNull(),
    slug: text().notNull(),
    subjectId: text().notNull(),
    leftAt: instant().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.kind, row.slug] }),
    index('former_slug_subject').on(row.kind, row.subjectId),
  ],
);
