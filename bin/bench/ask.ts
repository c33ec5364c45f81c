import { request } from 'node:http';
import type { Target } from './load.ts';

export type Answer = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  /** Name, value, name, value. */
  raw: string[];
  bytes: Buffer;
  /** From the request to the last byte. */
  ms: number;
};

/** One request on a connection of its own, nothing decoded or followed. */
export function ask({ port, path, headers }: Target): Promise<Answer> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).once('error', reject);
      response.once('end', () => {
        const { statusCode: status = 0, headers: received, rawHeaders: raw } = response;
        resolve({
          status,
          headers: received,
          raw,
          bytes: Buffer.concat(chunks),
          ms: performance.now() - began,
        });
      });
    });
    sent.once('error', reject).end();
  });
}
