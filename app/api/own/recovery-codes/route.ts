import { z } from 'zod';
import { renewRecoveryCodes } from '#domain/people/own/second-factor';
import { receivingOwn } from '../own-commands.ts';

export const POST = receivingOwn(z.strictObject({}), (actor, _, { at }) => renewRecoveryCodes(actor, at));
