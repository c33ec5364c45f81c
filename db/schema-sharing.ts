import { kit } from './dialect.ts';
import { story } from './schema-stories.ts';

const { table, text, integer, instant, index, primaryKey } = kit;

const storyId = () =>
  text()
    .notNull()
    .references(() => story.id, { onDelete: 'cascade' });

/** How often a story was passed on, by day of the newsroom and by channel. Nothing about who did it is kept anywhere. */
export const shareCount = table(
  'share_count',
  {
    day: text().notNull(),
    storyId: storyId(),
    channel: text().notNull(),
    shares: integer().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.day, row.storyId, row.channel] }),
    index('share_count_story').on(row.storyId, row.day),
  ],
);

/** From where readers came to a story, by day of the newsroom: search, social, direct, other. Never the address itself. */
export const arrivalCount = table(
  'arrival_count',
  {
    day: text().notNull(),
    storyId: storyId(),
    source: text().notNull(),
    views: integer().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.day, row.storyId, row.source] }),
    index('arrival_count_story').on(row.storyId, row.day),
  ],
);

/** An address of before that an admin leads elsewhere. `target` is a path of this site or a whole address, never a chain. */
export const redirect = table(
  'redirect',
  {
    path: text().primaryKey(),
    target: text().notNull(),
    createdBy: text(),
    createdByName: text().notNull(),
    createdAt: instant().notNull(),
  },
  (row) => [index('redirect_target').on(row.target), index('redirect_created').on(row.createdAt, row.path)],
);

/** Addresses that readers asked for and nothing answers, bounded in number. */
export const missingPath = table(
  'missing_path',
  {
    path: text().primaryKey(),
    hits: integer().notNull(),
    firstAt: instant().notNull(),
    lastAt: instant().notNull(),
  },
  (row) => [index('missing_path_hits').on(row.hits, row.path), index('missing_path_last').on(row.lastAt)],
);
