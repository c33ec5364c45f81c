import { readFile } from 'node:fs/promises';

type Found = { file: string; type: string };

/** A picture or a file that readers may not have yet: nobody keeps it, and nothing in it is run. */
export async function unpublishedAnswer(
  found: Found | null,
  missing: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const bytes = found && { bytes: await readFile(found.file), type: found.type };
  return unpublishedBytes(bytes, missing, headers);
}

/** The same of what lies in no file. */
export function unpublishedBytes(
  found: { bytes: Buffer; type: string } | null,
  missing: string,
  headers: Record<string, string> = {},
): Response {
  if (found === null) return new Response(missing, { status: 404, headers: { 'Cache-Control': 'no-store' } });
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      'Content-Type': found.type,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      ...headers,
    },
  });
}
