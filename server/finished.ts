import { createHash } from 'node:crypto';
import { compressBrotli, compressGzip, type Encoding } from './encodings.ts';
import type { RawHeaders } from './headers.ts';

/** One encoding of an answer with its headers ready to be written. */
export type Variant = {
  /**
   * The bytes as a string of their own values (latin1). Node sends it in one piece with the headers; a Buffer goes
   * beside them in a second piece, which costs a tenth of the whole answer.
   */
  body: string;
  headers: string[];
  /** Headers of the 304. */
  unchanged: string[];
  /** Every ETag that ever named this content in this encoding. */
  tags: readonly string[];
};

/** An answer in all its encodings. */
export type Finished = {
  status: number;
  /** Of the bytes before any encoding. */
  digest: string;
  variants: Readonly<Record<Encoding, Variant>>;
  /** Whether Brotli is at its best already. */
  polished: boolean;
  /** Bytes held in memory. */
  size: number;
};

export type Answer = {
  status: number;
  type: string;
  bytes: Buffer;
  headers: RawHeaders;
  /** What else the answer depends on, if not on the encoding alone. */
  vary?: string;
};

/**
 * Compresses an answer with what is quick; improve() makes it smaller when there is time.
 * @param last what was sent before: when nothing in it changed, it is finished already
 */
export async function finish(answer: Answer, last?: Finished): Promise<Finished> {
  const digest = digestOf(answer);
  if (last?.digest === digest) return last;
  const [br, gzipped] = await Promise.all([compressBrotli(answer.bytes, 5), compressGzip(answer.bytes)]);
  const variants = {
    br: variant(answer, 'br', br, [`"${digest}-br"`, `"${digest}-br11"`]),
    gzip: variant(answer, 'gzip', gzipped, [`"${digest}-gz"`]),
    identity: variant(answer, 'identity', answer.bytes, [`"${digest}"`]),
  };
  return { status: answer.status, digest, variants, polished: false, size: sizeOf(variants) };
}

/** The same answer with Brotli at its best. An ETag names bytes, so these have one of their own. */
export async function improve(finished: Finished): Promise<Finished> {
  const { br, identity } = finished.variants;
  const bytes = await compressBrotli(Buffer.from(identity.body, 'latin1'), 11);
  const [quick = '', best = ''] = br.tags;
  const rename = (headers: string[]) =>
    withLength(
      headers.map((value) => (value === quick ? best : value)),
      bytes.length,
    );
  const better = {
    ...br,
    body: bytes.toString('latin1'),
    headers: rename(br.headers),
    unchanged: rename(br.unchanged),
  };
  const variants = { ...finished.variants, br: better };
  return { ...finished, variants, polished: true, size: sizeOf(variants) };
}

function variant(answer: Answer, encoding: Encoding, bytes: Buffer, tags: string[]): Variant {
  const common = [...answer.headers, 'Vary', answer.vary ?? 'Accept-Encoding', 'ETag', tags[0] ?? ''];
  const coded = encoding === 'identity' ? [] : ['Content-Encoding', encoding];
  const length = ['Content-Length', String(bytes.length)];
  return {
    body: bytes.toString('latin1'),
    tags,
    unchanged: common,
    headers: ['Content-Type', answer.type, ...common, ...coded, ...length],
  };
}

function withLength(headers: string[], bytes: number): string[] {
  const at = headers.indexOf('Content-Length');
  return at < 0 ? headers : headers.with(at + 1, String(bytes));
}

const sizeOf = ({ br, gzip, identity }: Finished['variants']): number =>
  br.body.length + gzip.body.length + identity.body.length;

function digestOf({ status, type, bytes, headers }: Answer): string {
  const hash = createHash('sha256')
    .update(`${status} ${type} ${headers.join('\n')}\n\n`)
    .update(bytes);
  return hash.digest('base64url').slice(0, 22);
}
