import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

/** Best first: among those a client likes equally, the first is sent. */
const PREFERRED: readonly Encoding[] = ['br', 'gzip', 'identity'];

/** Clients send few different headers; a hostile one must not fill the memory with new ones. */
const REMEMBERED_MAX = 200;
const remembered = new Map<string, Encoding>();

/** What to send to a client with this Accept-Encoding. One that refuses everything is sent identity. */
export function negotiateEncoding(header: string | undefined): Encoding {
  if (header === undefined) return 'identity';
  const known = remembered.get(header);
  if (known !== undefined) return known;
  const encoding = chooseEncoding(header);
  if (remembered.size < REMEMBERED_MAX) remembered.set(header, encoding);
  return encoding;
}

function chooseEncoding(header: string): Encoding {
  const weights = parseWeights(header);
  const other = weights.get('*') ?? 0;
  const weightOf = (encoding: Encoding): number =>
    weights.get(encoding) ?? (encoding === 'identity' ? Math.max(other, 0.0001) : other);
  return PREFERRED.reduce((best, next) => (weightOf(next) > weightOf(best) ? next : best));
}

function parseWeights(header: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((word) => word.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    const value = weight === undefined ? 1 : Number(weight.slice(2));
    weights.set(name === 'x-gzip' ? 'gzip' : name, value >= 0 && value <= 1 ? value : 0);
  }
  return weights;
}

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** 5: at once, about a millisecond for a page. 11: a tenth smaller, thirty times slower. Both off the main thread. */
export const compressBrotli = (bytes: Buffer, quality: 5 | 11): Promise<Buffer> =>
  brotliAsync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

export const compressGzip = (bytes: Buffer): Promise<Buffer> => gzipAsync(bytes, { level: 6 });
