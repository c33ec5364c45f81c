import { readFile } from 'node:fs/promises';

type Found = { file: string; type: string };

/** A picture or a file that readers may not have yet: nobody keeps it, and nothing in it is run. */
export async function unpublishedAnswer(
  found: Found | null,
  missing: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  if (found === null) return new Response(missing, { status: 404, headers: { 'Cache-Control': 'no-store' } });
  return new Response(await readFile(found.file), {
    headers: {
      'Content-Type': found.type,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      ...headers,
    },
  });
}
