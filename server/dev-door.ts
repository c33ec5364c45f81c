import { pipeline } from 'node:stream/promises';
import type { Asked } from './asked.ts';
import type { Clock } from './edition.ts';
import type { InnerServer } from './inner-server.ts';
import { isWrite } from './origin.ts';
import { keptHeaders } from './requests.ts';
import type { Site } from './site.ts';

/** While somebody works on the pages: Next's own answers, with the scripts that reload them. Nothing is kept. */
export const createDevDoor = ({ next, pages, site, clock, leadOn }: DevParts) => ({
  kept: () => null,
  async answer(asking: Asked): Promise<void> {
    const { req, res, path, id, address } = asking;
    if (LEADS_ON.test(path)) return leadOn(asking);
    const asked = isNextsOwn(path) ? next : pages;
    const response = await asked.ask({
      method: req.method ?? 'GET',
      target: req.url ?? '/',
      headers: {
        ...keptHeaders(req),
        host: site.host,
        'x-forwarded-host': site.host,
        'x-forwarded-proto': 'http',
        'x-stringer-address': address,
        'x-stringer-at': String(clock()),
        'x-request-id': id,
      },
      ...(isWrite(req.method) ? { body: req } : {}),
    });
    res.writeHead(response.statusCode ?? 500, response.rawHeaders.filter(isNotFraming));
    await pipeline(response, res);
  },
});

type DevParts = {
  next: InnerServer;
  /** The same, for readers' pages. */
  pages: InnerServer;
  site: Site;
  clock: Clock;
  /** What leads on and is no page. */
  leadOn: (asked: Asked) => Promise<void>;
};

const LEADS_ON = /\/share\/(?!mastodon$)[a-z]+$|^\/s\//;

/** Scripts, styles, what reloads them, and what lies in public/. */
const isNextsOwn = (path: string): boolean => /^\/(_next|__nextjs|fonts\/|icon\.svg$)/.test(path);

/** How Next framed its answer is between it and the door. */
const isNotFraming = (_: string, at: number, all: string[]): boolean =>
  !/^(connection|keep-alive|transfer-encoding)$/i.test(all[at - (at % 2)] ?? '');
