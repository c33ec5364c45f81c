import { kit } from './dialect.ts';
import { media } from './schema-media.ts';
import { story } from './schema-stories.ts';

const { table, text, integer, instant, json, index, primaryKey } = kit;

const id = () => text().primaryKey();

const storyId = () =>
  text()
    .notNull()
    .references(() => story.id, { onDelete: 'cascade' });

/** From one stage to another, with what was said on the way: sent to review, sent back, spiked. */
export const stageMove = table(
  'stage_move',
  {
    id: id(),
    storyId: storyId(),
    fromStage: text().notNull(),
    toStage: text().notNull(),
    note: text().notNull(),
    createdBy: text(),
    createdByName: text().notNull(),
    createdAt: instant().notNull(),
  },
  (row) => [index('stage_move_story').on(row.storyId, row.createdAt, row.id)],
);

/** What readers are told about a text that was wrong, or was misunderstood. */
export const correction = table(
  'correction',
  {
    id: id(),
    storyId: storyId(),
    /** correction, clarification */
    kind: text().notNull(),
    /** top, bottom */
    place: text().notNull(),
    words: text().notNull(),
    /** From when on readers have it. */
    publishedAt: instant().notNull(),
    createdBy: text(),
    createdByName: text().notNull(),
  },
  (row) => [
    index('correction_story').on(row.storyId, row.publishedAt, row.id),
    index('correction_published').on(row.publishedAt, row.id),
  ],
);

/** Why a story is gone, and what its address says instead. The text itself ends with its publication. */
export const withdrawal = table(
  'withdrawal',
  {
    id: id(),
    storyId: storyId(),
    /** kill, takedown, legal */
    kind: text().notNull(),
    /** For readers; empty where the paper says nothing. */
    notice: text().notNull(),
    /** For the newsroom only. */
    reason: text().notNull(),
    /** When it takes effect: it may be scheduled. */
    takesEffectAt: instant().notNull(),
    createdBy: text(),
    createdByName: text().notNull(),
    createdAt: instant().notNull(),
  },
  (row) => [index('withdrawal_story').on(row.storyId, row.takesEffectAt, row.id)],
);

/** One row: the front that is being made. */
export const frontDraft = table('front_draft', {
  id: integer().primaryKey(),
  version: integer().notNull(),
  content: json().notNull(),
  savedBy: text(),
  savedByName: text().notNull(),
  savedAt: instant().notNull(),
});

/** Fronts as they were launched, never changed: the newest is the one that readers have. */
export const front = table(
  'front',
  {
    id: id(),
    content: json().notNull(),
    launchedBy: text(),
    launchedByName: text().notNull(),
    launchedAt: instant().notNull(),
  },
  (row) => [index('front_launched').on(row.launchedAt, row.id)],
);

/** Pictures that a slot of a front shows in place of its story's own: readers have them while both can be seen. */
export const frontMedia = table(
  'front_media',
  {
    frontId: text()
      .notNull()
      .references(() => front.id, { onDelete: 'cascade' }),
    storyId: storyId(),
    mediaId: text()
      .notNull()
      .references(() => media.id),
  },
  (row) => [
    primaryKey({ columns: [row.frontId, row.storyId, row.mediaId] }),
    index('front_media_media').on(row.mediaId),
  ],
);

/** What has to happen after a change, written with the change: done at least once, each with its id. */
export const job = table(
  'job',
  {
    id: id(),
    kind: text().notNull(),
    payload: json().notNull(),
    /** Not before. */
    dueAt: instant().notNull(),
    attempts: integer().notNull().default(0),
    /** Somebody is at it until then. */
    leasedUntil: instant().notNull().default(0),
    doneAt: instant(),
    /** It was given up; a person may ask for it again. */
    failedAt: instant(),
    error: text().notNull().default(''),
    createdAt: instant().notNull(),
  },
  (row) => [index('job_due').on(row.doneAt, row.failedAt, row.dueAt, row.id)],
);
