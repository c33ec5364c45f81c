import { z } from 'zod';
import { changeOwnPassword } from '#domain/people/own/change-password';
import { receivingOwn } from '../own-commands.ts';

const password = z.string().max(1000);
const changeSchema = z.strictObject({ oldPassword: password, newPassword: password });

export const PUT = receivingOwn(changeSchema, (actor, sent, { token, address, at }) =>
  changeOwnPassword(actor, { ...sent, token, address }, at),
);
