import { read } from '#db/client';
import { countRedirects, listRedirectPage } from '#db/redirects';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, type Result } from '../failure.ts';
import type { Redirect } from './redirect.ts';

export type RedirectList = { redirects: Redirect[]; next: string | null; all: number };

const PAGE = 50;

/** The newest first. */
export async function listRedirects(
  actor: Actor,
  { search, after }: { search: string; after: string },
): Promise<Result<RedirectList>> {
  if (!can(actor, 'edit-redirects')) return notAllowed('see the redirects');
  const query = read();
  const rows = await listRedirectPage(query, { search, place: readPlace(after), limit: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return done({
    redirects: shown.map(({ path, target, createdByName, createdAt }) => ({
      path,
      target,
      createdByName,
      createdAt,
    })),
    next: rows.length > PAGE && last ? `${last.createdAt}-${last.path}` : null,
    all: await countRedirects(query),
  });
}

function readPlace(after: string): { at: number; id: string } | null {
  const [, at = '', id = ''] = /^(\d{1,15})-(\/.*)$/.exec(after) ?? [];
  return id === '' ? null : { at: Number(at), id };
}
