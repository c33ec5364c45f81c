import { readFile } from 'node:fs/promises';
import { findDeskRendition, type RenditionAddress } from '#domain/media/find-rendition';
import { currentActor } from '../../../../../actor.ts';

type Params = { params: Promise<{ id: string; version: string; rendition: string }> };

/** A picture for people at the desk, before and after readers see it. To everybody else there is nothing here. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const actor = await currentActor();
  const found = actor && (await findDeskRendition(actor, addressOf(await params)));
  if (!found)
    return new Response('There is no such picture.', {
      status: 404,
      headers: { 'Cache-Control': 'no-store' },
    });
  return new Response(await readFile(found.file), {
    headers: {
      'Content-Type': found.type,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  });
}

function addressOf({ id, version, rendition }: Awaited<Params['params']>): RenditionAddress {
  const [, width = '', ext = ''] = /^(\d{1,5})\.([a-z]{3,4})$/.exec(rendition) ?? [];
  return { id, version: /^\d{1,9}$/.test(version) ? Number(version) : 0, width: Number(width), ext };
}
