import { z } from 'zod';
import type { Actor } from '#domain/access';
import type { Result } from '#domain/failure';
import { noteWords, quoteOf } from '#domain/stories/note-words';
import { currentActor } from '../../(desk)/actor.ts';
import { answer, signedOut } from '../answer.ts';
import { answering } from '../answering.ts';
import { receiveJson } from '../receive.ts';

const identity = z.string().regex(/^[0-9a-f]{32}$/, 'A note’s identity is 32 hexadecimal digits.');

const written = { note: identity, words: noteWords };
export const newThreadSchema = z.strictObject({
  thread: identity,
  quote: z.string().transform(quoteOf).pipe(z.string().min(1, 'A note is about some words.')),
  ...written,
});
export const replySchema = z.strictObject(written);
export const resolveSchema = z.strictObject({ resolved: z.boolean() });

type Params<P> = { params: Promise<P> };

/** A command on notes as a route: who, what they sent, the command, the answer. */
export const receiveNote = <P, T>(
  schema: z.ZodType<T>,
  command: (actor: Actor, which: P, sent: T, at: number) => Promise<Result<unknown>>,
) =>
  answering(async (request, { params }: Params<P>) => {
    const actor = await currentActor();
    if (actor === null) return signedOut();
    const sent = await receiveJson(request, schema);
    return answer(sent.ok ? await command(actor, await params, sent.value, Date.now()) : sent);
  });

/** The same where the address says everything. */
export const askOfNotes = <P>(command: (actor: Actor, which: P, at: number) => Promise<Result<unknown>>) =>
  answering(async (_request, { params }: Params<P>) => {
    const actor = await currentActor();
    return actor === null ? signedOut() : answer(await command(actor, await params, Date.now()));
  });
