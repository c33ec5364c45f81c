import { z } from 'zod';
import { REVISION_NAME_MAX } from '#domain/stories/change-revision';
import { draftSchema } from '#domain/stories/draft';
import { line } from '#domain/stories/line';
import { CORRECTION_MAX, correctionFields } from '#domain/stories/public-note';

const id = z.string().regex(/^[0-9a-f]{32}$/, 'A story’s identity is 32 hexadecimal digits.');
/** Whether somebody asked for it, or the editor saved by itself; editors from before could not. */
const kind = z.enum(['saved', 'autosaved']).default('saved');
const version = z.int().min(1).max(2_147_483_647);

/** A new story; the browser makes the identity, so that a repeated request makes one story only. */
export const newStorySchema = z.strictObject({ id, kind, ...draftSchema.shape });
export const saveSchema = z.strictObject({ version, kind, ...draftSchema.shape });
/** To publish or update; `acknowledged` are the warnings that the person has read. */
export const publicationSchema = z.strictObject({
  version,
  acknowledged: z.array(line('Acknowledged warning', 64)).max(200).optional(),
});

/** A public note, with the newest text or alone. */
export const correctionSchema = z.strictObject({ ...correctionFields, update: publicationSchema.nullable() });
/** `seen`: the words that the person has before them. */
export const amendmentSchema = z.strictObject({
  place: correctionFields.place,
  words: correctionFields.words,
  seen: z.string().max(CORRECTION_MAX),
});

/** Puts the text of a revision on top of the version that the person sees. */
export const restoreSchema = z.strictObject({ version, revisionId: id });
/** Empty takes the name away. */
export const revisionNameSchema = z.strictObject({ name: line('Name', REVISION_NAME_MAX) });

/** What somebody looks for; NUL has no place in a database's text. */
export const searchSchema = z
  .string()
  .max(200)
  .refine((words) => words.isWellFormed() && !/\p{Cc}/u.test(words));

/** One open editor names itself. */
export const editorSchema = z
  .string()
  .regex(/^[0-9a-z-]{1,64}$/, 'An editor’s name: letters, digits, hyphens.');

/** What the address of a story's route says. */
export type StoryId = { id: string };
