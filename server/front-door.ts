import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '#lib/log';
import type { Asked } from './asked.ts';
import type { AssetDoor } from './assets.ts';
import type { CalmPage } from './calm.ts';
import { isCardPath } from './cards.ts';
import type { DeskDoor } from './desk-door.ts';
import { isFilePath } from './files.ts';
import type { Health } from './health.ts';
import { createKeptAnswers } from './kept-answers.ts';
import { isMediaPath } from './media.ts';
import { isWrite } from './origin.ts';
import type { Page } from './page.ts';
import type { ReaderDoor } from './reader-door.ts';
import { isDeskPath, refuseTarget, splitTarget } from './requests.ts';
import { sendText } from './send.ts';
import type { Site } from './site.ts';
import type { Views } from './views.ts';

export type FrontDoor = {
  answer(req: IncomingMessage, res: ServerResponse): void;
  /** Whether an answer is still being made or sent; those from memory are sent at once and not counted. */
  isBusy(): boolean;
};

export type Doors = {
  site: Site;
  health: Health;
  reader: Pick<ReaderDoor, 'kept' | 'answer'>;
  desk: DeskDoor;
  assets: Pick<AssetDoor, 'has' | 'answer'>;
  media: { answer(asked: Asked): Promise<void> };
  cards: { answer(asked: Asked): Promise<void> };
  files: { answer(asked: Asked): Promise<void> };
  views: Pick<Views, 'count'>;
  calm: CalmPage;
  log: Pick<Log, 'error'>;
};

/** Every request to the portal, at a glance. */
export function createFrontDoor(doors: Doors): FrontDoor {
  const { site, reader, views, calm, log } = doors;
  const keptAnswers = createKeptAnswers(log);
  let answering = 0;

  /** What fails here fails again on the long way, which answers it with the calm page. */
  const findKept = (req: IncomingMessage): Page | null => {
    try {
      return reader.kept(req);
    } catch (error) {
      log.error({ error }, 'a kept page could not be looked up');
      return null;
    }
  };
  const answerInTime = (req: IncomingMessage, res: ServerResponse): void => {
    const id = randomUUID();
    answering += 1;
    res.once('close', () => (answering -= 1));
    answerLong(doors, req, res, id).catch((error: unknown) => {
      if (res.headersSent || res.destroyed) {
        res.destroy(); // the client left, or learns of the failure by the cut
        return;
      }
      log.error({ error, requestId: id }, 'a request could not be answered');
      calm.send(res, id);
    });
  };

  return {
    answer(req, res) {
      const page = !isWrite(req.method) && site.isMeant(req) ? findKept(req) : null;
      if (!page) return answerInTime(req, res);
      views.count(req, page);
      keptAnswers.send(req, res, page);
    },
    isBusy: () => answering > 0,
  };
}

async function answerLong(
  doors: Doors,
  req: IncomingMessage,
  res: ServerResponse,
  id: string,
): Promise<void> {
  const { site, health } = doors;
  const target = req.url ?? '';
  const refusal = refuseTarget(target);
  if (refusal) return sendText(res, refusal.status, refusal.message);
  const { path, query } = splitTarget(target);
  if (health.answers(path)) return health.answer(path, res);
  if (!site.isMeant(req)) return sendHome(site, req, res);
  await choose(doors, { req, res, path, query, id, address: site.addressOf(req) });
}

function choose({ desk, media, cards, files, assets, reader }: Doors, asked: Asked): Promise<void> {
  const { req, res, path } = asked;
  if (isDeskPath(path)) return desk.answer(asked);
  if (isWrite(req.method)) {
    sendText(res, 405, 'Readers’ pages can only be read.', ['Allow', 'GET, HEAD']);
    return Promise.resolve();
  }
  if (isMediaPath(path)) return media.answer(asked);
  if (isCardPath(path)) return cards.answer(asked);
  if (isFilePath(path)) return files.answer(asked);
  return assets.has(path) ? assets.answer(asked) : reader.answer(asked);
}

/** The site has one name. A page asked for by another is sent there; a write is not repeated elsewhere. */
function sendHome({ origin }: Site, req: IncomingMessage, res: ServerResponse): void {
  if (isWrite(req.method)) return sendText(res, 421, `This site is ${origin}. Nothing was changed.`);
  res.writeHead(308, ['Location', `${origin}${req.url}`, 'Cache-Control', 'no-store', 'Content-Length', '0']);
  res.end();
}
