import { kit } from './dialect.ts';
import { publication } from './schema-publications.ts';
import { story } from './schema-stories.ts';

const { table, text, integer, flag, instant, index, uniqueIndex, primaryKey } = kit;

/** A file that readers may take from a text. Its bytes lie on the disk under its id; the row never changes. */
export const file = table(
  'file',
  {
    id: text().primaryKey(),
    sha256: text().notNull(),
    /** As readers get it: the last part of its address. */
    name: text().notNull(),
    /** Its kind, which is the ending of its name: pdf, docx. */
    type: text().notNull(),
    bytes: integer().notNull(),
    createdBy: text(),
    createdByName: text().notNull(),
    createdAt: instant().notNull(),
  },
  // The same bytes under another name are another file: nobody is given a name that somebody else chose.
  (row) => [uniqueIndex('file_content').on(row.sha256, row.name), index('file_created').on(row.createdAt)],
);

const fileId = () =>
  text()
    .notNull()
    .references(() => file.id);

/** Which files the texts of a story offer: as `story_media` says it of pictures. */
export const storyFile = table(
  'story_file',
  {
    storyId: text()
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    fileId: fileId(),
    current: flag().notNull(),
  },
  (row) => [primaryKey({ columns: [row.storyId, row.fileId] }), index('story_file_file').on(row.fileId)],
);

export const publicationFile = table(
  'publication_file',
  {
    publicationId: text()
      .notNull()
      .references(() => publication.id, { onDelete: 'cascade' }),
    fileId: fileId(),
  },
  (row) => [
    primaryKey({ columns: [row.publicationId, row.fileId] }),
    index('publication_file_file').on(row.fileId),
  ],
);
