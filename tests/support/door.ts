import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import type { Resolution } from '#domain/front/addresses';
import type { Edition } from '#domain/front/edition';
import { openDoors } from '#server/doors';
import { createInnerServer } from '#server/inner-server';
import { createLimits } from '#server/limits';
import type { FindCard } from '#server/cards';
import type { FindDownload } from '#server/files';
import type { PictureBytes } from '#server/light-pictures';
import type { Moved, Rendition } from '#server/media';
import type { SaveMissing } from '#server/missing';
import { openSite } from '#server/site';
import type { SaveCounts } from '#server/views';

export type Got = {
  status: number;
  headers: IncomingMessage['headers'];
  raw: string[];
  bytes: Buffer;
  text: string;
};

export type Sent = { method?: string; headers?: Record<string, string>; body?: string | Buffer };

/** Asks as a stranger would, byte for byte: nothing is decoded or followed, and Host may be anything. */
export function ask(
  port: number,
  target: string,
  { method = 'GET', headers = {}, body }: Sent = {},
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = request({
      port,
      host: '127.0.0.1',
      path: target,
      method,
      headers: { host: 'paper.test', ...headers },
      agent: false,
    });
    sent.once('error', reject).once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).once('error', reject);
      response.once('end', () => {
        const bytes = Buffer.concat(chunks);
        const { statusCode: status = 0, headers: received, rawHeaders: raw } = response;
        resolve({ status, headers: received, raw, bytes, text: bytes.toString() });
      });
    });
    sent.end(body);
  });
}

/** A reader's page by its address, which is not where it stands in Next (server/reader-pages.ts). */
export const addressOf = (target: string): string => target.replace(/^\/reader(?=\/|$)/, '') || '/';

type Show = (req: IncomingMessage, res: ServerResponse) => void | Promise<void>;

/** A reader's page as Next would send it, with its marks and the scripts that only hydration needs. */
export const pageHtml = (
  marks: { status?: number; edition: number; until?: number; story?: string },
  body: string,
): string =>
  `<!DOCTYPE html><html lang="en"><head><meta name="stringer:status" content="${marks.status ?? 200}"/>` +
  `<meta name="stringer:edition" content="${marks.edition}"/><meta name="stringer:until" content="${marks.until ?? 9_000_000_000_000}"/>` +
  (marks.story ? `<meta name="stringer:story" content="${marks.story}"/>` : '') +
  `<style data-precedence="next">p{margin:0}</style><script src="/_next/static/chunks/a.js" async=""></script></head>` +
  `<body>${body}<script>self.__next_f.push([1,"flight"])</script></body></html>`;

type Paper = {
  edition: Edition;
  now: number;
  /** What Next was asked for: readers' pages by their address, those of the desk too. */
  rendered: string[];
  /** The same as Next heard it. */
  heard: string[];
  errors: number;
  /** What was stored of how often stories were opened. */
  views: Record<string, number>;
  /** The same by where readers came from. */
  arrivals: Record<string, number>;
  /** What was stored of how often stories were passed on, by story and channel. */
  shares: Record<string, number>;
  /** The same of addresses that nothing answers. */
  missing: Record<string, number>;
  /** Whether the database answers in time, now and to those who wait for it. */
  isConfirmed: boolean;
  untilConfirmed: () => Promise<boolean>;
};

/** The whole front door on a port of its own, with a paper, a clock and a Next of the test's making. */
export async function openTestDoor({
  show,
  resolve,
  room,
  limits,
  trustProxy = [],
  siteUrl = 'http://paper.test',
  find,
  findCard,
  findDownload,
  pictureBytes,
  check,
  saveCounts,
  saveMissing,
}: {
  /** Answers in the place of Next. */
  show?: Show;
  resolve?: (path: string, query: URLSearchParams) => Resolution;
  room?: { pages: number; cursors: number };
  limits?: Parameters<typeof createLimits>[1];
  trustProxy?: string[];
  siteUrl?: string;
  find?: () => Promise<Rendition | Moved | null>;
  findCard?: FindCard;
  findDownload?: FindDownload;
  pictureBytes?: PictureBytes;
  check?: () => Promise<void>;
  /** Asked before counts are stored. */
  saveCounts?: SaveCounts;
  saveMissing?: SaveMissing;
} = {}) {
  const paper: Paper = {
    edition: { number: 1, hard: 0 },
    now: 1_700_000_000_000,
    rendered: [],
    heard: [],
    errors: 0,
    views: {},
    arrivals: {},
    shares: {},
    missing: {},
    isConfirmed: true,
    untilConfirmed: async () => paper.isConfirmed,
  };
  const site = openSite({ siteUrl, trustProxy });
  const plainShow: Show = (req, res) => {
    const missing = req.url === '/not-found';
    res.setHeader('Content-Type', 'text/html; charset=utf-8');
    res.end(
      pageHtml(
        { status: missing ? 404 : 200, edition: paper.edition.number },
        `<p>${req.url} edition ${paper.edition.number}</p>`,
      ),
    );
  };
  const doors = openDoors({
    site,
    watch: {
      current: () => ({ ...paper.edition }),
      isConfirmed: () => paper.isConfirmed,
      untilConfirmed: () => paper.untilConfirmed(),
    },
    next: createInnerServer(async (req, res) => {
      paper.heard.push(req.url ?? '');
      req.url = addressOf(req.url ?? '');
      paper.rendered.push(req.url);
      await (show ?? plainShow)(req, res);
    }),
    assets: {
      readerScript: '/reader.js?v=1',
      stylesheet: () => null,
      isInScripts: () => false,
      lightStyle: 'a{color:red}',
      has: () => false,
      answer: async () => undefined,
    },
    clock: () => paper.now,
    resolve: async (path, query) => resolve?.(path, query) ?? { kind: 'page', path, cursor: false },
    findRendition: find ?? (async () => null),
    findCard: findCard ?? (async () => null),
    findDownload: findDownload ?? (async () => null),
    saveCounts: async (counted, at) => {
      await saveCounts?.(counted, at);
      for (const [story, kinds] of counted.arrivals)
        for (const [source, more] of kinds) {
          paper.views[story] = (paper.views[story] ?? 0) + more;
          paper.arrivals[source] = (paper.arrivals[source] ?? 0) + more;
        }
      for (const [story, kinds] of counted.shares)
        for (const [channel, more] of kinds)
          paper.shares[`${story} ${channel}`] = (paper.shares[`${story} ${channel}`] ?? 0) + more;
    },
    saveMissing: async (hits, at) => {
      await saveMissing?.(hits, at);
      for (const [path, more] of hits) paper.missing[path] = (paper.missing[path] ?? 0) + more;
    },
    pictureBytes: pictureBytes ?? (async () => null),
    check: check ?? (async () => undefined),
    dev: false,
    log: { info: () => undefined, warn: () => undefined, error: () => void (paper.errors += 1) },
    limits: createLimits(() => paper.now, {
      render: 1000,
      search: 30,
      words: 120,
      write: 100,
      desk: 600,
      ...limits,
    }),
    ...(room ? { room } : {}),
  });
  const server = createServer(doors.door.answer);
  server.on('checkContinue', doors.door.answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    paper,
    doors,
    port,
    plainShow,
    get: (target: string, headers: Record<string, string> = {}) => ask(port, target, { headers }),
    send: (target: string, sent: Sent) => ask(port, target, sent),
    /** As a change does that readers can see. */
    raise: ({ hard = false } = {}) => {
      const number = paper.edition.number + 1;
      paper.edition = { number, hard: hard ? number : paper.edition.hard };
    },
    close: async () => {
      doors.stop();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export type TestDoor = Awaited<ReturnType<typeof openTestDoor>>;

/** A promise to be kept later, for a render that the test holds back. */
export function gate(): { opened: Promise<void>; open: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}
