import { z } from 'zod';
import { beginPasskey } from '#domain/people/own/passkeys';
import { receivingOwn } from '../../own-commands.ts';

export const POST = receivingOwn(z.strictObject({}), (actor, _, { at }) => beginPasskey(actor, at));
