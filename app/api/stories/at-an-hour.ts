import type { z } from 'zod';
import type { Actor } from '#domain/access';
import type { Result } from '#domain/failure';
import { type AskedHour, instantAsked } from '#domain/stories/schedule-hour';
import { asking, receiving } from '../commands.ts';
import { writerOf } from '../writer.ts';
import type { StoryId } from './requests.ts';

type Planned<T> = (
  actor: Actor,
  of: T & StoryId & { instant: number },
  at: number,
) => Promise<Result<unknown>>;

/** A command for an hour that a person gave by the newsroom's clock. */
export const atAnHour = <T extends { hour: AskedHour }>(
  schema: z.ZodType<T>,
  command: Planned<Omit<T, 'hour'>>,
) =>
  receiving(
    schema,
    async (actor, { id }: StoryId, { hour, ...sent }, at) => {
      const instant = await instantAsked(hour, at);
      return instant.ok ? command(actor, { ...sent, id, instant: instant.value }, at) : instant;
    },
    { sender: writerOf },
  );

/** A command about a story that needs nothing else. */
export const ofStory = (command: (actor: Actor, of: StoryId, at: number) => Promise<Result<unknown>>) =>
  asking((actor, { id }: StoryId, at) => command(actor, { id }, at));
