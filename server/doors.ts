import type { Resolution } from '#domain/front/addresses';
import type { Log } from '#lib/log';
import type { AssetDoor } from './assets.ts';
import { createCalmPage } from './calm.ts';
import { createCardDoor, type FindCard } from './cards.ts';
import { createDeskDoor } from './desk-door.ts';
import { createDevDoor } from './dev-door.ts';
import { type Clock, type EditionWatch, followEditions } from './edition.ts';
import { createFileDoor, type FindDownload } from './files.ts';
import { createFrontDoor, type FrontDoor } from './front-door.ts';
import { createHealth } from './health.ts';
import { createLimits, type Limits } from './limits.ts';
import { createLightPages } from './light-pages.ts';
import type { PictureBytes } from './light-pictures.ts';
import { createMediaDoor, type FindRendition } from './media.ts';
import type { InnerServer } from './inner-server.ts';
import { createMissing, type Missing, type SaveMissing } from './missing.ts';
import { createPageShelf, type PageShelf } from './page-shelf.ts';
import { createPolish } from './polish.ts';
import { createReaderDoor } from './reader-door.ts';
import { readerPages } from './reader-pages.ts';
import { pageRenderer } from './render-page.ts';
import { createRenders } from './renders.ts';
import type { Site } from './site.ts';
import { createViews, type SaveCounts, type Views } from './views.ts';

/** What the front door stands on. Everything of the world comes in here, so that a test can bring its own. */
export type Ground = {
  site: Site;
  watch: EditionWatch;
  next: InnerServer;
  assets: AssetDoor;
  clock: Clock;
  resolve: (path: string, query: URLSearchParams, at: number) => Promise<Resolution>;
  findRendition: FindRendition;
  findCard: FindCard;
  findDownload: FindDownload;
  saveCounts: SaveCounts;
  saveMissing: SaveMissing;
  pictureBytes: PictureBytes;
  /** Resolves when something can be stored. */
  check: () => Promise<void>;
  dev: boolean;
  log: Log;
  limits?: Limits;
  /** Bytes that pages may take; for pages with a query apart. */
  room?: { pages: number; cursors: number };
};

export type OpenDoors = {
  door: FrontDoor;
  shelf: Pick<PageShelf, 'size'>;
  /** To be called now and then: notices a new edition even when nobody reads, and keeps the page for errors new. */
  attend(): Promise<void>;
  /** Stores how often stories were opened and passed on; to be called every few seconds, and at the end. */
  saveViews: Views['save'];
  /** The same of addresses that nothing answers. */
  saveMissing: Missing['save'];
  stop(): void;
};

/** Puts the doors together. */
export function openDoors(ground: Ground): OpenDoors {
  const { site, next, assets, clock, dev, log, limits = createLimits(clock) } = ground;
  const editions = followEditions(ground.watch, clock);
  const polish = createPolish(log);
  const shelf = createPageShelf(polish, ground.room);
  const pages = readerPages(next);
  const calm = createCalmPage({
    next: pages,
    site,
    files: assets,
    isAway: () => !editions.isConfirmed(),
    log,
  });
  const render = pageRenderer({ next: pages, site, files: assets, kept: shelf.get });
  const renders = createRenders({ render, editions, clock, keep: shelf.keep });
  const views = createViews(ground);
  const missing = createMissing(ground);
  const lights = createLightPages({ site, style: assets.lightStyle, pictureBytes: ground.pictureBytes });
  const counts = { views, missing };
  const documents = createReaderDoor({
    ...ground,
    ...counts,
    editions,
    shelf,
    renders,
    limits,
    lights,
    calm,
  });
  const reader = dev ? createDevDoor({ next, pages, site, clock }) : documents;
  const desk = createDeskDoor({ ...ground, limits, calm, answerMissing: documents.answerMissing });
  const media = createMediaDoor({ find: ground.findRendition, clock, site });
  const cards = createCardDoor({ find: ground.findCard, clock, limits, site });
  const files = createFileDoor({ find: ground.findDownload, clock, site });
  const health = createHealth({ check: ground.check, clock, log });

  let seen: number | null = null;
  const attend = async (): Promise<void> => {
    const { number } = editions.current();
    if (dev || number === seen) return;
    seen = number;
    await calm.refresh(clock());
  };
  return {
    door: createFrontDoor({ site, health, reader, desk, assets, media, cards, files, views, calm, log }),
    shelf,
    attend,
    saveViews: views.save,
    saveMissing: missing.save,
    stop: polish.stop,
  };
}
