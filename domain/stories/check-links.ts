import { read } from '#db/client';
import { atMost } from '#lib/at-most';
import { environment } from '#lib/environment';
import { askPublicPage, type PublicRequest } from '#lib/public-request';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, type Result } from '../failure.ts';
import { resolveAddress } from '../front/addresses.ts';
import { listLinks, type TextLink } from './body/links.ts';
import type { Check } from './checks.ts';
import { contentOf } from './revisions.ts';
import { getNewest, subjectOf } from './story-access.ts';

export type CheckedLinks = {
  /** How many were asked, and how many there are beyond those. */
  asked: number;
  left: number;
  /** Those that did not answer, as warnings. */
  silent: Check[];
};

const LINKS_MAX = 30;
/** Of the whole newsroom: this is no machine for asking others. */
const limit = atMost(5);
/** A person waits for it: what was not reached by then counts as slow. */
const WHOLE_MS = 25_000;

/** Asks every page that the saved text leads to whether it is there. Only when a person wants it: it takes a while. */
export async function checkLinks(
  actor: Actor,
  id: string,
  at: number,
  ask: AskPage = askPublicPage,
): Promise<Result<CheckedLinks>> {
  const query = read();
  const newest = await getNewest(query, id);
  if (!newest.ok) return newest;
  const { story, revision } = newest;
  if (!can(actor, 'edit-story', subjectOf(story, at))) return notAllowed('have its links asked');
  const links = listLinks(contentOf(revision).body);
  const chosen = links.slice(0, LINKS_MAX);
  const signal = AbortSignal.timeout(WHOLE_MS);
  const found = await Promise.all(
    chosen.map((link) =>
      limit(async () => silentCheck(link, await whySilent(link.href, { ask, signal }, at))),
    ),
  );
  return done({ asked: chosen.length, left: links.length - chosen.length, silent: found.flat() });
}

type AskPage = (href: string, of: PublicRequest) => ReturnType<typeof askPublicPage>;

const silentCheck = ({ href, block }: TextLink, why: string | null): Check[] =>
  why === null
    ? []
    : [{ id: `link ${href}`, isBlocking: false, place: 'body', block, message: `${href} ${why}.` }];

type Asking = { ask: AskPage; signal: AbortSignal };

async function whySilent(href: string, { ask, signal }: Asking, at: number): Promise<string | null> {
  const own = ownAddress(href);
  if (own) {
    const found = await resolveAddress(own.pathname, own.searchParams, at);
    return found.kind === 'missing' ? 'leads to nothing that readers have now' : null;
  }
  const answer = await ask(href, { signal });
  if ('trouble' in answer) return WHY[answer.trouble];
  return answer.status < 400 || SHY.has(answer.status) ? null : `answers with error ${answer.status}`;
}

const WHY = {
  'not-public': 'is no page of the public web',
  slow: 'did not answer in time',
  redirects: 'leads from page to page without end',
  unreachable: 'cannot be reached',
};

/** It is there and does not show itself to a machine: a log-in, a wall against robots, a method it does not like. */
const SHY = new Set([401, 402, 403, 405, 406, 429]);

/** A page of this site is not asked over the network. */
function ownAddress(href: string): URL | null {
  const { siteUrl } = environment();
  const url = URL.parse(href, siteUrl);
  return url?.origin === new URL(siteUrl).origin ? url : null;
}
