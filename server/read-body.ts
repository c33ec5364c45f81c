import type { Readable } from 'node:stream';

/** More than a page may be; a body of 1 MB of text in markup stays far below. */
export const PAGE_MAX_BYTES = 16_000_000;

export async function readBody(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > PAGE_MAX_BYTES) throw new Error(`a page of more than ${PAGE_MAX_BYTES} bytes`);
    chunks.push(piece);
  }
  return Buffer.concat(chunks);
}
