import { kit } from './dialect.ts';
import { media } from './schema-media.ts';
import { story } from './schema-stories.ts';

const { table, text, integer, instant, json, index, primaryKey } = kit;

const id = () => text().primaryKey();

const storyId = () =>
  text()
    .notNull()
    .references(() => story.id, { onDelete: 'cascade' });

/** A page beside the news: About, Contact, Ethics. */
export const page = table(
  'page',
  {
    id: id(),
    slug: text().notNull().unique(),
    /** about, contact, ethics, corrections, privacy: what search engines are told it is; empty for any other. */
    purpose: text().notNull(),
    position: integer().notNull(),
    /** The text that readers have; null while they have none. */
    publicTextId: text(),
    /** Rises with every change: what a save names. */
    edits: integer().notNull().default(1),
    createdAt: instant().notNull(),
  },
  (row) => [index('page_position').on(row.position, row.id)],
);

/** An immutable copy of what a page says: every save adds one. */
export const pageText = table(
  'page_text',
  {
    id: id(),
    pageId: text()
      .notNull()
      .references(() => page.id, { onDelete: 'cascade' }),
    title: text().notNull(),
    standfirst: text().notNull(),
    body: json().notNull(),
    createdBy: text(),
    createdByName: text().notNull(),
    createdAt: instant().notNull(),
  },
  (row) => [index('page_text_page').on(row.pageId, row.createdAt, row.id)],
);

/** Pictures of the text that readers have of a page. */
export const pageMedia = table(
  'page_media',
  {
    pageId: text()
      .notNull()
      .references(() => page.id, { onDelete: 'cascade' }),
    mediaId: text()
      .notNull()
      .references(() => media.id),
  },
  (row) => [primaryKey({ columns: [row.pageId, row.mediaId] }), index('page_media_media').on(row.mediaId)],
);

/**
 * How often a story was opened in an hour of the newsroom (its beginning, ms UTC); of days that are over in the whole day,
 * under its first hour (docs/decisions/0100). Nothing about who opened it is kept anywhere.
 */
export const viewCount = table(
  'view_count',
  {
    hour: instant().notNull(),
    storyId: storyId(),
    views: integer().notNull(),
  },
  (row) => [primaryKey({ columns: [row.hour, row.storyId] }), index('view_count_story').on(row.storyId)],
);

/** What was opened most, as it was counted last: pages read these few rows and never the counts. */
export const mostRead = table(
  'most_read',
  {
    /** day (24 hours), week (7 days) */
    span: text().notNull(),
    position: integer().notNull(),
    storyId: storyId(),
    views: integer().notNull(),
  },
  (row) => [primaryKey({ columns: [row.span, row.position] }), index('most_read_story').on(row.storyId)],
);
