import { sql } from 'drizzle-orm';
import { kit } from './dialect.ts';
import { media } from './schema-media.ts';
import { section } from './schema-paper.ts';
import { account } from './schema-people.ts';

const { table, text, integer, flag, instant, json, index, uniqueIndex, primaryKey } = kit;

const id = () => text().primaryKey();

export const story = table(
  'story',
  {
    id: id(),
    slugline: text().notNull(),
    /** draft, review, ready, spiked */
    stage: text().notNull(),
    /** Who is to do it; they may edit it like their own. */
    assigneeId: text().references(() => account.id, { onDelete: 'set null' }),
    dueAt: instant(),
    /** For which day the story budget plans it: neither a schedule nor an embargo. */
    plannedDay: text(),
    urlSlug: text().notNull(),
    /** The day in the address: null until the first publication, then fixed for ever. */
    urlDay: text(),
    firstPublishedAt: instant(),
    embargoUntil: instant(),
    /** Who set it, and why: never shown to readers. */
    embargoReason: text().notNull().default(''),
    /** Outsiders with a preview link may read it all the same. */
    embargoOpensPreviews: flag().notNull().default(false),
    /** First on the front, and in a banner, until then. */
    breakingUntil: instant(),
    /** Rises with every save; the saved revision of the same version is the newest text. */
    version: integer().notNull(),
    demo: flag().notNull(),
    createdBy: text(),
    createdAt: instant().notNull(),
    savedAt: instant().notNull(),
  },
  (row) => [
    uniqueIndex('story_address').on(row.urlDay, row.urlSlug),
    index('story_saved').on(row.savedAt, row.id),
    index('story_embargo').on(row.embargoUntil),
    index('story_breaking').on(row.breakingUntil),
    index('story_stage').on(row.stage, row.savedAt, row.id),
    index('story_planned').on(row.plannedDay, row.id),
    index('story_assignee').on(row.assigneeId),
    index('story_demo').on(row.demo),
  ],
);

/**
 * An immutable copy of everything written. `kind`: saved (somebody asked for it) or autosaved, which are the versions of
 * a story; or aside (a text that was refused and kept). Only the name that an editor gives it may change.
 */
export const revision = table(
  'revision',
  {
    id: id(),
    storyId: text()
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    kind: text().notNull(),
    version: integer().notNull(),
    /** What an editor calls it in the history; empty for most. */
    name: text().notNull().default(''),
    sectionId: text()
      .notNull()
      .references(() => section.id),
    kicker: text().notNull(),
    headline: text().notNull(),
    standfirst: text().notNull(),
    trailText: text().notNull(),
    dateline: text().notNull(),
    socialHeadline: text().notNull(),
    bylines: json().notNull(),
    topics: json().notNull(),
    slides: json().notNull(),
    /** What opens the story in place of its first slide, and what networks show; null where the slides do. */
    leadPicture: json(),
    socialPicture: json(),
    /** Stories that stand under it first, by identity; null: none was chosen. */
    related: json(),
    body: json().notNull(),
    createdBy: text(),
    createdByName: text().notNull(),
    createdAt: instant().notNull(),
  },
  (row) => [
    uniqueIndex('revision_version').on(row.storyId, row.version).where(sql`${row.kind} <> 'aside'`),
    index('revision_story').on(row.storyId, row.createdAt, row.id),
  ],
);

/**
 * Which pictures the texts of a story show: the newest one (`current`), or only earlier ones that are kept. Written with
 * every revision, because what sits inside its JSON cannot be queried.
 */
export const storyMedia = table(
  'story_media',
  {
    storyId: text()
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    mediaId: text()
      .notNull()
      .references(() => media.id),
    current: flag().notNull(),
  },
  (row) => [primaryKey({ columns: [row.storyId, row.mediaId] }), index('story_media_media').on(row.mediaId)],
);

/** A link by which somebody outside reads one story before its readers do. The token itself is kept nowhere. */
export const previewLink = table(
  'preview_link',
  {
    id: id(),
    tokenHash: text().notNull().unique(),
    storyId: text()
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    createdBy: text(),
    createdByName: text().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (row) => [index('preview_link_story').on(row.storyId, row.expiresAt)],
);

/** URL slugs that a published story had before: its old addresses lead to the present one for ever. */
export const formerAddress = table(
  'former_address',
  {
    urlDay: text().notNull(),
    urlSlug: text().notNull(),
    storyId: text()
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    leftAt: instant().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.urlDay, row.urlSlug] }),
    index('former_address_story').on(row.storyId),
  ],
);
