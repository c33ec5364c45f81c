import { hkdfSync } from 'node:crypto';
import { authSecret } from '#lib/auth-secret';

const KEY_BYTES = 16;

/**
 * What proves to search engines that the site itself told them: they find it at the site's own address. It is no secret;
 * made of the one that all nodes share, it is the same everywhere and says nothing of it.
 */
export const indexNowKey = (): string =>
  Buffer.from(hkdfSync('sha256', authSecret(), '', 'stringer indexnow', KEY_BYTES)).toString('hex');

export const indexNowKeyPath = (): string => `/${indexNowKey()}.txt`;
