import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { environment } from '#lib/environment';

/** A passkey in software: what an authenticator answers, byte by byte (WebAuthn, 6.1 and 6.5), made for tests. */

const UP = 0x01;
const UV = 0x04;
const AT = 0x40;

type Said = {
  challenge: string;
  /** How often it says that it was used. */
  counter?: number;
  origin?: string;
  /** false: nobody was asked who they are. */
  isVerified?: boolean;
};

export type SoftPasskey = ReturnType<typeof makeSoftPasskey>;

export function makeSoftPasskey(accountId: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  // A COSE key (RFC 9052): EC2, ES256, P-256, and its point.
  const key = Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ]);
  const credential = {
    id: text(id),
    rawId: text(id),
    type: 'public-key',
    clientExtensionResults: {},
  } as const;

  return {
    id: credential.id,
    /** The answer to being made. */
    make(said: Said) {
      const head = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
      const authData = Buffer.concat([authenticatorData(said, AT), head]);
      const length = Buffer.from([0x58, authData.length]); // a CBOR byte string under 256 bytes
      const attestationObject = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'), // { fmt: none, attStmt: {}, authData:
        length,
        authData,
      ]);
      const response = {
        clientDataJSON: text(clientData('webauthn.create', said)),
        attestationObject: text(attestationObject),
        transports: ['internal'],
      };
      return { ...credential, response };
    },
    /** The answer to being used. */
    use(said: Said) {
      const authData = authenticatorData(said, 0);
      const data = clientData('webauthn.get', said);
      const signature = sign('sha256', Buffer.concat([authData, sha256(data)]), privateKey);
      const response = {
        clientDataJSON: text(data),
        authenticatorData: text(authData),
        signature: text(signature),
        userHandle: text(Buffer.from(accountId)),
      };
      return { ...credential, response };
    },
  };
}

const text = (bytes: Buffer): string => bytes.toString('base64url');
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest();

function authenticatorData({ counter = 0, isVerified = true }: Said, more: number): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  const flags = UP | (isVerified ? UV : 0) | more;
  return Buffer.concat([sha256(new URL(environment().siteUrl).hostname), Buffer.from([flags]), count]);
}

function clientData(type: string, { challenge, origin = environment().siteUrl }: Said): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}
