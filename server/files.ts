import { dispositionOf } from '#lib/disposition';
import type { Asked } from './asked.ts';
import type { Clock } from './edition.ts';
import { rawHeaders } from './headers.ts';
import { sendFile } from './send-file.ts';
import { sendText } from './send.ts';
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
  async answer(asked: Asked): Promise<void> {
    const [, id = '', written = ''] = FILE.exec(asked.path) ?? [];
    const name = decoded(written);
    const found = id && name !== null && (await find({ id, name }, clock()));
    if (!found) return sendText(asked.res, 404, 'There is no such file here.');

    await sendFile(asked, site, {
      file: found.file,
      tag: found.tag,
      caching: 'private, no-cache',
      described: rawHeaders({
        'Content-Type': found.type,
        'Content-Length': String(found.bytes),
        'Content-Disposition': dispositionOf(found.name),
      }),
    });
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
