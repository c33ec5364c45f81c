import { readFile } from 'node:fs/promises';
import type { RenditionAddress, RenditionFile } from '#domain/media/find-rendition';

export type RenditionParams = { id: string; version: string; rendition: string };

/** What the last three parts of a picture's address name. */
export function renditionAddress({ id, version, rendition }: RenditionParams): RenditionAddress {
  const [, width = '', ext = ''] = /^(\d{1,5})\.([a-z]{3,4})$/.exec(rendition) ?? [];
  return { id, version: /^\d{1,9}$/.test(version) ? Number(version) : 0, width: Number(width), ext };
}

/** A picture that readers may not have yet: nobody keeps it. */
export async function renditionAnswer(found: RenditionFile | null): Promise<Response> {
  if (found === null) {
    return new Response('There is no such picture.', {
      status: 404,
      headers: { 'Cache-Control': 'no-store' },
    });
  }
  return new Response(await readFile(found.file), {
    headers: {
      'Content-Type': found.type,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  });
}
