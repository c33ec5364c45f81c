import { randomBytes } from 'node:crypto';

/** A random identity: 128 bits as 32 hexadecimal digits. */
export const newId = (): string => randomBytes(16).toString('hex');
