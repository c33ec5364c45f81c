import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Edition } from '#domain/front/edition';
import type { Resolution } from '#domain/front/addresses';
import type { PassedOn } from '#domain/sharing/share-address';
import { fullPath, hasLight, lightAddress } from '#lib/light-address';
import type { Log } from '#lib/log';
import type { Asked } from './asked.ts';
import type { CalmPage } from './calm.ts';
import type { Clock, Editions } from './edition.ts';
import type { LightWay } from './light-document.ts';
import { keyOf, lightKey, type LightPages, lightWayOf } from './light-pages.ts';
import type { Cost, Limits } from './limits.ts';
import type { Missing } from './missing.ts';
import { isFresh, isTimely, type Page } from './page.ts';
import { destinationOf, sendPassedOn } from './pass-on.ts';
import type { PageShelf } from './page-shelf.ts';
import { Overloaded, type Rendered, type Renders } from './renders.ts';
import { sendFinished, sendText, sendUnstored } from './send.ts';
import type { Site } from './site.ts';
import type { Views } from './views.ts';

/** Answers readers. */
export type ReaderDoor = {
  /** The short way: the page, when it is there and true. Null: the request takes the long way. */
  kept(req: IncomingMessage): Page | null;
  answer(asked: Asked): Promise<void>;
  /** The paper's own "there is nothing here" for an address of the desk, where nothing is ever stored. */
  answerMissing(asked: Asked): Promise<void>;
};

export type ReaderParts = {
  site: Site;
  editions: Editions;
  clock: Clock;
  shelf: PageShelf;
  renders: Renders;
  limits: Limits;
  resolve: (path: string, query: URLSearchParams, at: number) => Promise<Resolution>;
  lights: LightPages;
  calm: CalmPage;
  views: Pick<Views, 'count' | 'countShare'>;
  missing: Pick<Missing, 'count'>;
  log: Pick<Log, 'error'>;
};

/** All addresses that nothing answers share this one page. */
const MISSING = '/not-found';

type Send = (req: IncomingMessage, res: ServerResponse, page: Page) => void;

export function createReaderDoor(parts: ReaderParts): ReaderDoor {
  const { site, editions, clock, shelf, resolve, calm, views, missing } = parts;

  const sendCounted: Send = (req, res, page) => {
    views.count(req, page);
    sendFinished(req, res, page);
  };

  const answerPage = async (asked: Asked, page: Wanted, send: Send): Promise<void> => {
    try {
      const found =
        page.way === null ? await findPage(parts, asked, page) : await findLight(parts, asked, page);
      if ('to' in found) sendMoved(asked.res, found.status, found.to);
      else send(asked.req, asked.res, found);
    } catch (error) {
      sendTrouble(parts, asked, error);
    }
  };

  const passOn = async (asked: Asked, passed: PassedOn, edition: Edition): Promise<void> => {
    const to = destinationOf(passed, asked.req, site);
    if (to === null) {
      const address = passed.mastodon?.page ?? MISSING;
      return answerPage(asked, { address, way: null, edition }, sendFinished);
    }
    views.countShare(asked.req, passed);
    sendPassedOn(asked.res, to);
  };

  return {
    kept(req) {
      const page = shelf.get(keyOf(req));
      const edition = page ? editions.glance() : null;
      return page && edition !== null && isFresh(page, edition, clock()) ? page : null;
    },
    async answer(asked) {
      if (!(await editions.untilConfirmed())) return calm.send(asked.res, asked.id);
      const edition = editions.current(); // before the address is looked up: never newer than what it found
      const way = lightWayOf(asked.req, asked.path);
      const path = fullPath(asked.path) ?? asked.path;
      const resolution = await resolve(path, new URLSearchParams(asked.query), clock());
      if (resolution.kind === 'passed-on') return passOn(asked, resolution, edition);
      const to = way === 'link' ? lightMove(asked.path, resolution) : movedTo(resolution);
      if (to !== null) return sendMoved(asked.res, 301, to);
      if (resolution.kind === 'missing') missing.count(asked.req, path, asked.query);
      const address = resolution.kind === 'page' ? resolution.path : MISSING;
      await answerPage(asked, { address, way, edition }, sendCounted);
    },
    async answerMissing(asked) {
      if (!(await editions.untilConfirmed())) return calm.send(asked.res, asked.id);
      await answerPage(asked, { address: MISSING, way: null, edition: editions.current() }, sendUnstored);
    },
  };
}

/** A page to answer with; `address` is the full page's. */
type Wanted = { address: string; way: LightWay | null; edition: Edition };

type Standing = Exclude<Resolution, PassedOn>;

const movedTo = (resolution: Standing): string | null => (resolution.kind === 'moved' ? resolution.to : null);

/** What has no light version is where it always is. */
function lightMove(asked: string, resolution: Standing): string | null {
  if (resolution.kind === 'missing') return null;
  const address = resolution.kind === 'page' ? resolution.path : resolution.to;
  if (!hasLight(address)) return address;
  const to = lightAddress(address);
  return resolution.kind === 'page' && to.replace(/\?.*/, '') === asked ? null : to;
}

async function findPage(parts: ReaderParts, asked: Asked, page: Wanted): Promise<Rendered> {
  const kept = parts.shelf.get(page.address);
  if (kept && isFresh(kept, page.edition, parts.clock())) return kept;
  return renderOrShowOld(parts, asked, page);
}

/** Each further attempt means that something was taken away while the light version was made. */
const ATTEMPTS = 3;

async function findLight(parts: ReaderParts, asked: Asked, page: Wanted): Promise<Rendered> {
  const { shelf, editions, clock, lights } = parts;
  const name = { way: page.way ?? 'link', address: page.address };
  const key = lightKey(name);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const kept = shelf.get(key);
    if (kept && isFresh(kept, page.edition, clock())) return kept;
    const edition = attempt === 0 ? page.edition : editions.current();
    const full = await findPage(parts, asked, { ...page, edition });
    if ('to' in full) return name.way === 'link' ? { ...full, to: lightAddress(full.to) } : full;
    const light = await lights.make(full, name, kept);
    if (light.edition < editions.current().hard || !isTimely(light, clock())) continue;
    shelf.keep(key, light);
    return light;
  }
  throw new Overloaded(`${page.address} changed faster than its light version could be made`);
}

/** A reader waits for the new page; only when too many wait is the last one shown, for a moment. */
function renderOrShowOld(
  { renders, shelf, editions, clock, limits }: ReaderParts,
  asked: Asked,
  { address, edition: wanted }: Wanted,
): Promise<Rendered> | Page {
  if (renders.full()) {
    const old = shelf.get(address);
    if (old && old.edition >= editions.oldestShowable() && isTimely(old, clock())) return old;
  }
  return renders.get({ address, wanted, pay: () => pay(limits, costOf(address), asked.address) });
}

function costOf(address: string): Cost {
  if (address.startsWith('/search/words')) return 'words';
  return /^\/search(\?|$)/.test(address) ? 'search' : 'render';
}

class TooMany extends Error {
  readonly seconds: number;
  constructor(seconds: number) {
    super('too many renders from one address');
    this.seconds = seconds;
  }
}

function pay(limits: Limits, cost: Cost, address: string): void {
  const seconds = limits.spend(cost, address);
  if (seconds !== null) throw new TooMany(seconds);
}

function sendMoved(res: ServerResponse, status: number, to: string): void {
  res.writeHead(status, ['Location', to, 'Cache-Control', 'public, no-cache', 'Content-Length', '0']);
  res.end();
}

function sendTrouble({ calm, log }: ReaderParts, { res, id, path }: Asked, error: unknown): void {
  if (error instanceof TooMany) {
    const message = `Too many new pages were asked for from your network. Try again in ${error.seconds} seconds.`;
    return sendText(res, 429, message, ['Retry-After', String(error.seconds)]);
  }
  if (error instanceof Overloaded) {
    return sendText(res, 503, 'Very many readers at once. Try again in a second.', ['Retry-After', '1']);
  }
  log.error({ error, requestId: id, path }, 'a page could not be rendered');
  calm.send(res, id);
}
