import { kit } from './dialect.ts';
import { media } from './schema-media.ts';
import { section } from './schema-paper.ts';
import { account } from './schema-people.ts';
import { revision, story } from './schema-stories.ts';

const { table, text, integer, instant, json, index, primaryKey } = kit;

const id = () => text().primaryKey();

/** An end that is not set. Not null, so that the predicate is two comparisons and sorts the same everywhere. */
export const FOREVER = Date.UTC(9999, 11, 31);

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

export const topic = table('topic', {
  id: id(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  /** A sentence or two over its list; may be empty. */
  description: text().notNull().default(''),
  /** Rises with every change: what a save names. */
  edits: integer().notNull().default(1),
});

/** Whoever stands in a byline; an account is not needed for it. */
export const person = table(
  'person',
  {
    id: id(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    /** One line under the name: Kabul correspondent. */
    title: text().notNull().default(''),
    bio: text().notNull().default(''),
    pictureId: text().references(() => media.id),
    /** Addresses elsewhere, each with a name; null: none. */
    links: json(),
    accountId: text().references(() => account.id, { onDelete: 'set null' }),
    /** Rises with every change: what a save names. */
    edits: integer().notNull().default(1),
  },
  (row) => [index('person_account').on(row.accountId), index('person_picture').on(row.pictureId)],
);

const publicationId = () =>
  text()
    .notNull()
    .references(() => publication.id, { onDelete: 'cascade' });

/** Repeats the publication's, so that the list of a topic or a person is read in the order of one index. */
const place = () => ({
  storyId: text().notNull().default(''),
  firstPublishedAt: instant().notNull().default(0),
});

/** What sits inside a revision's JSON cannot be queried; publishing writes it out. */
export const publicationTopic = table(
  'publication_topic',
  {
    publicationId: publicationId(),
    topicId: text()
      .notNull()
      .references(() => topic.id),
    position: integer().notNull(),
    ...place(),
  },
  (row) => [
    primaryKey({ columns: [row.publicationId, row.topicId] }),
    index('publication_topic_topic').on(row.topicId, row.firstPublishedAt, row.storyId),
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
    ...place(),
  },
  (row) => [
    primaryKey({ columns: [row.publicationId, row.personId, row.role] }),
    index('publication_person_person').on(row.personId, row.firstPublishedAt, row.storyId),
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
