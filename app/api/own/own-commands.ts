import type { z } from 'zod';
import type { Actor } from '#domain/access';
import type { Result } from '#domain/failure';
import { currentActor } from '../../(desk)/actor.ts';
import { sessionToken } from '../../(desk)/auth.ts';
import { type RequestFacts, requestFacts } from '../../(desk)/request-facts.ts';
import { answer, signedOut } from '../answer.ts';
import { answering } from '../answering.ts';
import { receiveJson } from '../receive.ts';

/** The session that asks, and where it asks from. */
export type OwnRequest = RequestFacts & { token: string };

/** A command about one's own account as a route: it may need to know which session asks for it. */
export const receivingOwn = <T>(
  schema: z.ZodType<T>,
  command: (actor: Actor, sent: T, own: OwnRequest) => Promise<Result<unknown>>,
) =>
  answering(async (request) => {
    const token = await sessionToken();
    const actor = await currentActor();
    if (token === null || actor === null) return signedOut();
    const sent = await receiveJson(request, schema);
    if (!sent.ok) return answer(sent);
    return answer(await command(actor, sent.value, { ...(await requestFacts()), token }));
  });
