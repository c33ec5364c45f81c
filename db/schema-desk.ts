import { kit } from './dialect.ts';
import { account } from './schema-people.ts';
import { story } from './schema-stories.ts';

const { table, text, instant, index, primaryKey } = kit;

const storyId = () =>
  text()
    .notNull()
    .references(() => story.id, { onDelete: 'cascade' });

/** One editor that has a story open. It says so again and again; one that has been silent is gone. */
export const presence = table(
  'presence',
  {
    storyId: storyId(),
    /** Of one open editor: the same person may have two. */
    editorId: text().notNull(),
    accountId: text()
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    since: instant().notNull(),
    seenAt: instant().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.storyId, row.editorId] }),
    index('presence_account').on(row.accountId),
    index('presence_seen').on(row.seenAt),
  ],
);

/** What is being said about one passage. The passage itself is marked in the text with the thread's id. */
export const noteThread = table(
  'note_thread',
  {
    id: text().primaryKey(),
    storyId: storyId(),
    /** The passage as it was when the thread began. */
    quote: text().notNull(),
    createdAt: instant().notNull(),
    resolvedAt: instant(),
    resolvedByName: text().notNull().default(''),
  },
  (row) => [index('note_thread_story').on(row.storyId, row.createdAt, row.id)],
);

export const note = table(
  'note',
  {
    id: text().primaryKey(),
    threadId: text()
      .notNull()
      .references(() => noteThread.id, { onDelete: 'cascade' }),
    words: text().notNull(),
    createdBy: text(),
    createdByName: text().notNull(),
    createdAt: instant().notNull(),
  },
  (row) => [index('note_thread_notes').on(row.threadId, row.createdAt, row.id)],
);

/** Whom a note asks to look. */
export const noteMention = table(
  'note_mention',
  {
    noteId: text()
      .notNull()
      .references(() => note.id, { onDelete: 'cascade' }),
    accountId: text()
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    seenAt: instant(),
  },
  (row) => [
    primaryKey({ columns: [row.noteId, row.accountId] }),
    index('note_mention_account').on(row.accountId),
  ],
);
