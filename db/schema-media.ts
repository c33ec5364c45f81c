import { kit } from './dialect.ts';

const { table, text, integer, flag, instant, json, index } = kit;

export const media = table(
  'media',
  {
    id: text().primaryKey(),
    /** Of its files: rises when they are replaced. */
    version: integer().notNull(),
    sha256: text().notNull().unique(),
    name: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    widths: json().notNull(),
    bytes: integer().notNull(),
    alt: text().notNull().default(''),
    /** It says nothing that the text does not say: alt text stays empty on purpose. */
    decorative: flag().notNull().default(false),
    caption: text().notNull().default(''),
    credit: text().notNull().default(''),
    source: text().notNull().default(''),
    licence: text().notNull().default(''),
    /** The first instant at which it may no longer be shown; null: it does not end, or nobody said. */
    licenceExpiresAt: instant(),
    /** What a crop keeps in view, thousandths from the left and from the top. */
    focalX: integer().notNull().default(500),
    focalY: integer().notNull().default(500),
    /** Rises with every change of its words, its focal point or its file: what a save names. */
    edits: integer().notNull().default(1),
    createdBy: text(),
    createdByName: text().notNull().default(''),
    createdAt: instant().notNull(),
    savedByName: text().notNull().default(''),
    savedAt: instant(),
  },
  (row) => [
    index('media_created').on(row.createdAt, row.id),
    index('media_licence').on(row.licenceExpiresAt),
  ],
);
