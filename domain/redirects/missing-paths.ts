import { type Query, read, write } from '#db/client';
import {
  addMissing,
  deleteMissing,
  deleteMissingBefore,
  keepMostMissing,
  listMissingPage,
  type MissingPlace,
} from '#db/missing-paths';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import type { MissingPath } from './redirect.ts';
import { refuseRedirects } from './redirect-access.ts';

const DAY_MS = 86_400_000;
/** What nobody asked for in so long is no broken link any more. */
const KEPT_MS = 90 * DAY_MS;
/** Somebody can make up addresses without end. */
export const MISSING_MAX = 2000;
const PAGE = 50;

/** Adds how often addresses were asked for that nothing answers. Who asked is known to nobody here. */
export async function countMissing(hits: ReadonlyMap<string, number>, at: number): Promise<void> {
  if (hits.size === 0) return;
  await write(async (tx) => {
    await addMissing(tx, hits, at);
    await sweepMissing(tx, at);
  });
}

async function sweepMissing(tx: Query, at: number): Promise<void> {
  await deleteMissingBefore(tx, at - KEPT_MS);
  await keepMostMissing(tx, MISSING_MAX);
}

export type MissingList = { paths: MissingPath[]; next: string | null };

/** The most asked for first. */
export async function listMissing(
  actor: Actor,
  { search, after }: { search: string; after: string },
  at: number,
): Promise<Result<MissingList>> {
  if (!can(actor, 'edit-redirects')) return notAllowed('see what is not found');
  const place = readPlace(after);
  const asked = { search, place, since: at - KEPT_MS, limit: PAGE + 1 };
  const rows = await listMissingPage(read(), asked);
  const paths = rows.slice(0, PAGE);
  const last = paths.at(-1);
  return done({ paths, next: rows.length > PAGE && last ? `${last.hits}-${last.path}` : null });
}

function readPlace(after: string): MissingPlace | null {
  const [, hits = '', path = ''] = /^(\d{1,9})-(\/.*)$/.exec(after) ?? [];
  return path === '' ? null : { hits: Number(hits), path };
}

/** Takes it off the list, until somebody asks for it again. */
export function dismissMissing(
  actor: Actor,
  { path }: { path: string },
  at: number,
): Promise<Result<{ path: string }>> {
  return write(async (tx) => {
    const refused = await refuseRedirects(tx, actor, path, at);
    if (refused) return refused;
    await deleteMissing(tx, [path]);
    await recordAudit(tx, { actor, action: 'dismiss-missing', subject: path }, at);
    return done({ path });
  });
}
