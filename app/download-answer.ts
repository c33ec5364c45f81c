import { readFile } from 'node:fs/promises';
import type { Download } from '#domain/files/find-file';
import { dispositionOf } from '#lib/disposition';

/** A file that readers may not have yet: to be saved, and nobody keeps it on the way. */
export async function downloadAnswer(found: Download | null): Promise<Response> {
  if (found === null) {
    return new Response('There is no such file.', { status: 404, headers: { 'Cache-Control': 'no-store' } });
  }
  return new Response(await readFile(found.file), {
    headers: {
      'Content-Type': found.type,
      'Content-Disposition': dispositionOf(found.name),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  });
}
