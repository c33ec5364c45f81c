import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Edition } from '#domain/front/edition';
import type { Resolution } from '#domain/front/addresses';
import type { Log } from '#lib/log';
import type { Asked } from './asked.ts';
import type { CalmPage } from './calm.ts';
import type { Clock, Editions } from './edition.ts';
import type { Cost, Limits } from './limits.ts';
import { isFresh, isTimely, type Page } from './page.ts';
import type { PageShelf } from './page-shelf.ts';
import { Overloaded, type Rendered, type Renders } from './renders.ts';
import { sendFinished, sendText, sendUnstored } from './send.ts';
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
  editions: Editions;
  clock: Clock;
  shelf: PageShelf;
  renders: Renders;
  limits: Limits;
  resolve: (path: string, query: URLSearchParams, at: number) => Promise<Resolution>;
  calm: CalmPage;
  views: Pick<Views, 'count'>;
  log: Pick<Log, 'error'>;
};

/** All addresses that nothing answers share this one page. */
const MISSING = '/not-found';

type Send = (req: IncomingMessage, res: ServerResponse, page: Page) => void;

export function createReaderDoor(parts: ReaderParts): ReaderDoor {
  const { editions, clock, shelf, resolve, calm, views } = parts;

  const sendCounted: Send = (req, res, page) => {
    views.count(req, page);
    sendFinished(req, res, page);
  };

  const answerPage = async (asked: Asked, address: string, wanted: Edition, send: Send): Promise<void> => {
    const kept = shelf.get(address);
    if (kept && isFresh(kept, wanted, clock())) return send(asked.req, asked.res, kept);
    try {
      const rendered = await renderOrShowOld(parts, asked, address, wanted);
      if ('to' in rendered) sendMoved(asked.res, rendered.status, rendered.to);
      else send(asked.req, asked.res, rendered);
    } catch (error) {
      sendTrouble(parts, asked, error);
    }
  };

  return {
    kept(req) {
      const page = shelf.get(req.url ?? '');
      const edition = page ? editions.glance() : null;
      return page && edition !== null && isFresh(page, edition, clock()) ? page : null;
    },
    async answer(asked) {
      if (!(await editions.untilConfirmed())) return calm.send(asked.res, asked.id);
      const wanted = editions.current(); // before the address is looked up: never newer than what it found
      const resolution = await resolve(asked.path, new URLSearchParams(asked.query), clock());
      if (resolution.kind === 'moved') return sendMoved(asked.res, 301, resolution.to);
      await answerPage(asked, resolution.kind === 'page' ? resolution.path : MISSING, wanted, sendCounted);
    },
    async answerMissing(asked) {
      if (!(await editions.untilConfirmed())) return calm.send(asked.res, asked.id);
      await answerPage(asked, MISSING, editions.current(), sendUnstored);
    },
  };
}

/** A reader waits for the new page; only when too many wait is the last one shown, for a moment. */
function renderOrShowOld(
  { renders, shelf, editions, clock, limits }: ReaderParts,
  asked: Asked,
  address: string,
  wanted: Edition,
): Promise<Rendered> | Page {
  if (renders.full()) {
    const old = shelf.get(address);
    if (old && old.edition >= editions.oldestShowable() && isTimely(old, clock())) return old;
  }
  return renders.get({ address, wanted, pay: () => pay(limits, costOf(address), asked.address) });
}

const costOf = (address: string): Cost => (/^\/search(\?|$)/.test(address) ? 'search' : 'render');

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
