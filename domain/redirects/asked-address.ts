import { read } from '#db/client';
import { findRedirects } from '#db/redirects';
import { type Resolution, resolveAddress } from '../front/addresses.ts';
import { spellingsOf } from './old-address.ts';

/**
 * What a reader's address leads to, those included that an admin leads elsewhere. The site's own addresses go first,
 * so that what is published later is found. Only the front is asked for with a query of another system and answers
 * itself: there the redirect goes first ("/?p=123").
 */
export async function resolveAsked(path: string, query: URLSearchParams, at: number): Promise<Resolution> {
  const before = path === '/' && query.size > 0 ? await findLed(path, query, at) : null;
  if (before !== null) return before;
  const own = await resolveAddress(path, query, at);
  return own.kind === 'missing' ? ((await findLed(path, query, at)) ?? own) : own;
}

/** Straight to where the place is now. One that nothing answers any more is no place to be led to. */
async function findLed(path: string, query: URLSearchParams, at: number): Promise<Resolution | null> {
  const spellings = spellingsOf(path, query.toString());
  if (spellings.length === 0) return null;
  const found = await findRedirects(read(), spellings);
  const led = spellings.flatMap((spelling) => found.find((row) => row.path === spelling) ?? [])[0];
  if (led === undefined) return null;
  if (!led.target.startsWith('/')) return { kind: 'moved', to: led.target };
  const to = await findEnd(led.target, at);
  return to === null ? null : { kind: 'moved', to };
}

/** Where an address of this site answers now, in its one spelling; null for one that nothing answers. */
export async function findEnd(address: string, at: number): Promise<string | null> {
  const [path = '', query = ''] = address.split('?');
  const resolution = await resolveAddress(path, new URLSearchParams(query), at);
  if (resolution.kind === 'page') return resolution.path;
  return resolution.kind === 'moved' ? resolution.to : null; // nor to where stories are passed on, and counted
}
