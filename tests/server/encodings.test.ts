import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { negotiateEncoding } from '#server/encodings';
import { finish, improve } from '#server/finished';

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['deflate', 'identity'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.5, gzip;q=1.0', 'gzip'],
  ['GZIP', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['identity;q=1, br;q=0.5', 'identity'],
  ['br;q=nonsense', 'identity'],
  ['gzip;q=0, br;q=0', 'identity'],
])('a client that accepts %j is sent %s', (header, encoding) => {
  expect(negotiateEncoding(header)).toBe(encoding);
});

const bytesOf = ({ body }: { body: string }) => Buffer.from(body, 'latin1');

test('all encodings of a page hold the same words under different tags, also after it was made smaller', async () => {
  const bytes = Buffer.from('<p>The ferry stops.</p>'.repeat(500));
  const quick = await finish({ status: 200, type: 'text/html', bytes, headers: ['X-Kept', 'yes'] });
  const best = await improve(quick);
  for (const { variants } of [quick, best]) {
    expect(brotliDecompressSync(bytesOf(variants.br))).toEqual(bytes);
    expect(gunzipSync(bytesOf(variants.gzip))).toEqual(bytes);
    for (const { headers, body: sent } of Object.values(variants)) {
      expect(headers[headers.indexOf('Content-Length') + 1]).toBe(String(sent.length));
    }
  }
  const tagOf = (headers: string[]) => headers[headers.indexOf('ETag') + 1];
  const tags = [quick.variants.br, best.variants.br, quick.variants.gzip, quick.variants.identity].map((v) =>
    tagOf(v.headers),
  );
  expect(new Set(tags).size).toBe(4);
  expect(best.variants.br.tags).toContain(tagOf(quick.variants.br.headers));
});

test('a page that did not change is not compressed again', async () => {
  const answer = { status: 200, type: 'text/html', bytes: Buffer.from('<p>same</p>'), headers: [] };
  const first = await finish(answer);
  expect(await finish({ ...answer, bytes: Buffer.from('<p>same</p>') }, first)).toBe(first);
  expect(await finish({ ...answer, bytes: Buffer.from('<p>other</p>') }, first)).not.toBe(first);
});
