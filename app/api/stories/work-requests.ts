import { z } from 'zod';
import type { Actor } from '#domain/access';
import type { Result } from '#domain/failure';
import { line } from '#domain/stories/line';
import { STAGE_COMMANDS } from '#domain/stories/move-stage';
import { NOTE_MAX, STAGE_MOVES, STAGES } from '#domain/stories/stages';
import { getStoryWork } from '#domain/stories/work';
import type { StoryId } from './requests.ts';

const version = z.int().min(1).max(2_147_483_647);
/** Several lines; NUL and half characters have no place in a database's text. */
const note = z
  .string()
  .trim()
  .max(NOTE_MAX, `Note: at most ${NOTE_MAX} characters.`)
  .refine((words) => words.isWellFormed() && !words.includes('\0'), 'Note: plain text.');

export const stageSchema = z.strictObject({ move: z.enum(STAGE_MOVES), from: z.enum(STAGES), note, version });
export const assigneeSchema = fromTo(line('Account', 64));
export const plannedDaySchema = fromTo(line('Day', 10));
export const dueSchema = z.strictObject({
  from: z.int().nullable(),
  to: line('Due date', 16).nullable(),
});

/** `from` is what the person saw. */
function fromTo<T extends z.ZodType>(value: T) {
  return z.strictObject({ from: value.nullable(), to: value.nullable() });
}

type Command<T> = (actor: Actor, which: StoryId & T, at: number) => Promise<Result<null>>;

/** A command about the work on a story answers with that work as it is then. */
export const workAfter =
  <T>(command: Command<T>) =>
  async (actor: Actor, { id }: StoryId, sent: T, at: number) => {
    const result = await command(actor, { id, ...sent }, at);
    return result.ok ? getStoryWork(actor, id, at) : result;
  };

export const moveStage: Command<z.infer<typeof stageSchema>> = (actor, { move, ...which }, at) =>
  STAGE_COMMANDS[move](actor, which, at);
