import { z } from 'zod';
import { changeOwnName } from '#domain/people/own/change-name';
import { receivingOwn } from '../own-commands.ts';

const nameSchema = z.strictObject({ name: z.string().max(1000) });

export const PUT = receivingOwn(nameSchema, (actor, sent, { at }) => changeOwnName(actor, sent, at));
