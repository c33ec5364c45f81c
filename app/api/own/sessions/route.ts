import { z } from 'zod';
import { endOtherSessions, endOwnSession } from '#domain/people/own/own-sessions';
import { receivingOwn } from '../own-commands.ts';

/** Which to end: one by its id, or all but the one that asks. */
const whichSchema = z.union([
  z.strictObject({ id: z.string().regex(/^[0-9a-f]{64}$/) }),
  z.strictObject({ others: z.literal(true) }),
]);

export const DELETE = receivingOwn(whichSchema, (actor, which, { token, at }) =>
  'id' in which ? endOwnSession(actor, which, at) : endOtherSessions(actor, { token }, at),
);
