import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** What is stored sealed: AES-256-GCM under a key of its own, derived from one secret (HKDF, RFC 5869). */
const VERSION = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

type Seal = {
  secret: string;
  /** Another purpose, another key. */
  purpose: string;
  /** Whose it is: sealed for one, it does not open for another. */
  owner: string;
};

export function seal(text: string, { secret, purpose, owner }: Seal): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret, purpose), nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [VERSION, Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')].join('.');
}

/** null: it was changed, sealed with another secret, or is somebody else's. */
export function unseal(stored: string, { secret, purpose, owner }: Seal): string | null {
  const [version, packed = ''] = stored.split('.');
  const bytes = Buffer.from(packed, 'base64url');
  if (version !== VERSION || bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const opening = createDecipheriv('aes-256-gcm', keyOf(secret, purpose), nonce, {
    authTagLength: TAG_BYTES,
  });
  opening.setAAD(Buffer.from(owner));
  opening.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const text = [opening.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), opening.final()];
    return Buffer.concat(text).toString('utf8');
  } catch {
    return null; // the only thing that final() says: the tag does not fit
  }
}

const keyOf = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
