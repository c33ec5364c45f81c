import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { dispositionOf } from '#lib/disposition';
import type { Asked } from './asked.ts';
import type { Clock } from './edition.ts';
import { INERT_POLICY, rawHeaders, siteHeaders } from './headers.ts';
import { namesAny, sendText } from './send.ts';
import type { Site } from './site.ts';

/** `file` is where it lies, `name` what readers save it under. */
export type Download = { file: string; type: string; name: string; bytes: number; tag: string };

/** Finds a file only while a live publication offers it. */
export type FindDownload = (address: { id: string; name: string }, at: number) => Promise<Download | null>;

const FILE = /^\/files\/([0-9a-f]{32})\/([^/]+)$/;

export const isFilePath = (path: string): boolean => path.startsWith('/files/');

/**
 * Files that live stories offer: always to be saved, never shown here, since nobody knows what is in them. A browser asks
 * each time, so that a withdrawal counts at once.
 */
export const createFileDoor = ({ find, clock, site }: { find: FindDownload; clock: Clock; site: Site }) => ({
  async answer({ req, res, path }: Asked): Promise<void> {
    const [, id = '', written = ''] = FILE.exec(path) ?? [];
    const name = decoded(written);
    const found = id && name !== null && (await find({ id, name }, clock()));
    if (!found) return sendText(res, 404, 'There is no such file here.');

    const kept = ['Cache-Control', 'private, no-cache', 'ETag', found.tag];
    const headers = [...kept, 'Content-Security-Policy', INERT_POLICY, ...siteHeaders(site)];
    if (namesAny(req.headers['if-none-match'] ?? '', [found.tag])) {
      res.writeHead(304, headers).end();
      return;
    }
    const described = [
      ...rawHeaders({
        'Content-Type': found.type,
        'Content-Length': String(found.bytes),
        'Content-Disposition': dispositionOf(found.name),
      }),
      ...headers,
    ];
    if (req.method === 'HEAD') {
      res.writeHead(200, described).end();
      return;
    }
    const file = createReadStream(found.file);
    await new Promise((resolve, reject) => file.once('open', resolve).once('error', reject));
    res.writeHead(200, described);
    await pipeline(file, res);
  },
});

/** null for escapes that are no UTF-8. */
function decoded(written: string): string | null {
  try {
    return decodeURIComponent(written);
  } catch {
    return null; // an address of nothing
  }
}
