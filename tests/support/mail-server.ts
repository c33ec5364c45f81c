import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A letter as it arrived: who it was handed over for, and what is in it. */
export type Arrived = { recipients: string[]; mail: ParsedMail; raw: string };

type Ways = {
  /** The sentence with which it refuses everybody. */
  refuse?: string;
  /** It offers STARTTLS with a certificate that nobody signed, as mail servers do that came with the machine. */
  offersTls?: boolean;
};

/** A mail server on loopback that keeps what it is given. */
export async function openMailServer({ refuse, offersTls = false }: Ways = {}) {
  const arrived: Arrived[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: offersTls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    onRcptTo: (_address, _session, callback) => callback(refuse ? new Error(refuse) : null),
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        const keep = async () => {
          arrived.push({ recipients, mail: await simpleParser(raw), raw: raw.toString('utf8') });
        };
        void keep().finally(() => callback());
      });
    },
  });
  server.on('error', () => {}); // a client that hangs up
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    /** The letters to one mailbox. */
    to: (address: string) => arrived.filter(({ recipients }) => recipients.includes(address)),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
