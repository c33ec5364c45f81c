import { setImmediate as othersFirst } from 'node:timers/promises';
import { environment } from '#lib/environment';
import { resolveAddress } from '../front/addresses.ts';
import { findEnd } from './asked-address.ts';
import type { Wanted, Wrong } from './flatten.ts';
import { readAddress } from './old-address.ts';
import { firstPartOf, isSitesOwn } from './site-words.ts';
import { readTarget } from './target.ts';

/** A redirect as somebody wrote it. */
export type Written = { line: number; from: string; to: string };

/** Which of its two parts is wrong. */
export type WrongPart = Wrong & { part: 'from' | 'to' };

export type Checked = { wanted: Wanted[]; wrong: WrongPart[] };

/** A long list must not keep others waiting: each looks into the database a few times. */
const AT_ONCE = 50;

/** What can be said of redirects before they are compared with those that there are. */
export async function checkWritten(written: readonly Written[], at: number): Promise<Checked> {
  const checked: Checked = { wanted: [], wrong: [] };
  const lines = new Map<string, number>();
  const ends = new Map<string, string | null>();
  for (const [place, one] of written.entries()) {
    if (place % AT_ONCE === AT_ONCE - 1) await othersFirst();
    const found = await checkOne(one, { lines, ends, at });
    if ('part' in found) checked.wrong.push(found);
    else checked.wanted.push(found);
  }
  return checked;
}

type Around = { lines: Map<string, number>; ends: Map<string, string | null>; at: number };

async function checkOne({ line, from, to }: Written, around: Around): Promise<Wanted | WrongPart> {
  const path = readAddress(from);
  if (path === null) return { line, part: 'from', problem: NO_ADDRESS };
  const refused = refuseTwice(path, line, around.lines) ?? (await refuseSource(path, around.at));
  if (refused !== null) return { line, part: 'from', problem: refused };
  const target = readTarget(to, environment().siteUrl);
  if (typeof target === 'string') return { line, part: 'to', problem: target };
  if (target.kind === 'elsewhere') return { line, path, address: null, end: target.url };
  const { address } = target;
  const own = target.query === '' ? target.path : `${target.path}?${target.query}`;
  const known = around.ends.get(own);
  const end = known === undefined ? await findEnd(own, around.at) : known;
  around.ends.set(own, end);
  return { line, path, address, end };
}

const NO_ADDRESS =
  'An address of this site that begins with “/”, of at most 300 characters, with at most four parameters.';

function refuseTwice(path: string, line: number, lines: Map<string, number>): string | null {
  const first = lines.get(path);
  if (first === undefined) lines.set(path, line);
  return first === undefined ? null : `Line ${first} has ${path} already.`;
}

/** What answers by itself needs no redirect, and the door would never ask for one. */
async function refuseSource(path: string, at: number): Promise<string | null> {
  if (isSitesOwn(path)) return `Addresses under /${firstPartOf(path)} are the site’s own.`;
  if (path.startsWith('/?')) return null; // the front, as another system asked for its pages
  const [plain = '', query = ''] = path.split('?');
  const { kind } = await resolveAddress(plain, new URLSearchParams(query), at);
  return kind === 'missing'
    ? null
    : `${path} answers by itself. Only an address that nothing answers is led elsewhere.`;
}
