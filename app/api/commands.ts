import type { z } from 'zod';
import type { Actor } from '#domain/access';
import type { Result } from '#domain/failure';
import { currentActor, idleActor } from '../(desk)/actor.ts';
import { answer, signedOut } from './answer.ts';
import { answering } from './answering.ts';
import { receiveJson } from './receive.ts';
import { writerOf } from './writer.ts';

type Sender = (request: Request) => Promise<Actor | Response>;
type Outcome = Promise<Result<unknown>>;
type Params<P> = { params: Promise<P> };

/** For what an open page asks by itself: nobody counts as being there for it. */
export const idleWriter: Sender = (request) => writerOf(request, idleActor);

const loggedIn: Sender = async () => (await currentActor()) ?? signedOut();

/** `sender`: who may send it, whoever is logged in unless said otherwise; `status`: of an answer when it was done. */
type Ways = { sender?: Sender; status?: number };

/** A command of the domain as a route: who sends it, what they sent, the command, the answer. */
export const receiving = <P, T>(
  schema: z.ZodType<T>,
  command: (actor: Actor, which: P, sent: T, at: number) => Outcome,
  { sender = loggedIn, status = 200 }: Ways = {},
) =>
  answering(async (request, { params }: Params<P>) => {
    const actor = await sender(request);
    if (actor instanceof Response) return actor;
    const sent = await receiveJson(request, schema);
    if (!sent.ok) return answer(sent);
    return answer(await command(actor, await params, sent.value, Date.now()), status);
  });

/** The same where the address says everything. */
export const asking = <P>(
  command: (actor: Actor, which: P, at: number) => Outcome,
  { sender = loggedIn }: Pick<Ways, 'sender'> = {},
) =>
  answering(async (request, { params }: Params<P>) => {
    const actor = await sender(request);
    return actor instanceof Response ? actor : answer(await command(actor, await params, Date.now()));
  });
