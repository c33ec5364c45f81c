import { sql } from 'drizzle-orm';
import { kit } from './dialect.ts';

const { table, text, integer, flag, instant, json, index, uniqueIndex, primaryKey } = kit;

const id = () => text().primaryKey();

/** An end that is not set. Not null, so that the predicate is two comparisons and sorts the same everywhere. */
export const FOREVER = Date.UTC(9999, 11, 31);

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
});

export const media = table(
  'media',
  {
    id: id(),
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

export const story = table(
  'story',
  {
    id: id(),
    slugline: text().notNull(),
    stage: text().notNull(),
    urlSlug: text().notNull(),
    /** The day in the address: null until the first publication, then fixed for ever. */
    urlDay: text(),
    firstPublishedAt: instant(),
    embargoUntil: instant(),
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

/** Which revision readers see, from when until when. Rows of one story never overlap. */
export const publication = table(
  'publication',
  {
    id: id(),
    storyId: text()
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    revisionId: text()
      .notNull()
      .references(() => revision.id),
    sectionId: text()
      .notNull()
      .references(() => section.id),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** Repeats the story's, so that lists are ordered by one index. */
    firstPublishedAt: instant().notNull(),
    minutes: integer().notNull(),
    /** What stands for the story in lists, with the words that its text gives it: asked for without the text itself. */
    trailPicture: json(),
    createdBy: text(),
    createdAt: instant().notNull(),
  },
  (row) => [
    index('publication_story').on(row.storyId, row.startsAt),
    index('publication_section').on(row.sectionId, row.firstPublishedAt, row.storyId),
    index('publication_first').on(row.firstPublishedAt, row.storyId),
    index('publication_starts').on(row.startsAt),
    index('publication_ends').on(row.endsAt),
  ],
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

export const topic = table('topic', {
  id: id(),
  slug: text().notNull().unique(),
  name: text().notNull(),
});

export const person = table('person', {
  id: id(),
  slug: text().notNull().unique(),
  name: text().notNull(),
});

const publicationId = () =>
  text()
    .notNull()
    .references(() => publication.id, { onDelete: 'cascade' });

/** What sits inside a revision's JSON cannot be queried; publishing writes it out. */
export const publicationTopic = table(
  'publication_topic',
  {
    publicationId: publicationId(),
    topicId: text()
      .notNull()
      .references(() => topic.id),
    position: integer().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.publicationId, row.topicId] }),
    index('publication_topic_topic').on(row.topicId),
  ],
);

export const publicationPerson = table(
  'publication_person',
  {
    publicationId: publicationId(),
    personId: text()
      .notNull()
      .references(() => person.id),
    /** What they did for it; one person may stand in several roles. */
    role: text().notNull(),
    position: integer().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.publicationId, row.personId, row.role] }),
    index('publication_person_person').on(row.personId),
  ],
);

export const publicationMedia = table(
  'publication_media',
  {
    publicationId: publicationId(),
    mediaId: text()
      .notNull()
      .references(() => media.id),
  },
  (row) => [
    primaryKey({ columns: [row.publicationId, row.mediaId] }),
    index('publication_media_media').on(row.mediaId),
  ],
);
