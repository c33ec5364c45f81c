import type { Asked } from './asked.ts';
import type { Clock } from './edition.ts';
import { siteHeaders } from './headers.ts';
import { sendFile } from './send-file.ts';
import { sendText } from './send.ts';
import type { Site } from './site.ts';

export type Rendition = { file: string; type: string; bytes: number };

/** Where the picture is that took the place of the one that was asked for. */
export type Moved = { movedTo: string };

/** Finds a rendition only while a live publication, or the settings, use it. */
export type FindRendition = (address: RenditionAddress, at: number) => Promise<Rendition | Moved | null>;
export type RenditionAddress = { id: string; version: number; width: number; ext: string };

const RENDITION = /^\/media\/([0-9a-f]{32})\/(\d{1,9})\/(\d{1,5})\.(avif|webp|jpg)$/;

/** What the address of a picture names; null where it is no such address. */
export function readRendition(path: string): RenditionAddress | null {
  const [, id = '', version, width, ext = ''] = RENDITION.exec(path) ?? [];
  return id === '' ? null : { id, version: Number(version), width: Number(width), ext };
}

export const isMediaPath = (path: string): boolean => path.startsWith('/media/');

/**
 * Pictures of live stories. They are the browser's to keep, since an address never changes its bytes, but nobody
 * else's: a withdrawal must not need the help of caches in between.
 */
export const createMediaDoor = ({
  find,
  clock,
  site,
}: {
  find: FindRendition;
  clock: Clock;
  site: Site;
}) => ({
  async answer(asked: Asked): Promise<void> {
    const { res, path } = asked;
    const rendition = readRendition(path);
    const found = rendition && (await find(rendition, clock()));
    if (!found) return sendText(res, 404, 'There is no such picture here.');
    if ('movedTo' in found) {
      // A page that was open when the picture was replaced: what comes into view from now on is the new one.
      res
        .writeHead(302, ['Location', found.movedTo, 'Cache-Control', 'no-store', ...siteHeaders(site)])
        .end();
      return;
    }

    const { id, version, width, ext } = rendition;
    await sendFile(asked, site, {
      file: found.file,
      tag: `"${id}-${version}-${width}-${ext}"`,
      caching: 'private, max-age=31536000, immutable',
      described: ['Content-Type', found.type, 'Content-Length', String(found.bytes)],
    });
  },
});
