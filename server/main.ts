import { join } from 'node:path';
import { closeDatabase } from '#db/client';
import { openEditionWatch } from '#db/edition-watch';
import { proveWritable } from '#db/readiness';
import { findPublicCard } from '#domain/cards/find-card';
import { findPublicFile } from '#domain/files/find-file';
import { JOB_KINDS, SLOW_KINDS } from '#domain/jobs/kinds';
import { runDueJobs } from '#domain/jobs/run-jobs';
import { findPublicRendition } from '#domain/media/find-rendition';
import { countReaders } from '#domain/readers/count-readers';
import { resolveAsked } from '#domain/redirects/asked-address';
import { countMissing } from '#domain/redirects/missing-paths';
import { findMostRead } from '#domain/stories/most-read';
import { renditionBytes } from '#domain/media/rendition-bytes';
import type { Environment } from '#lib/environment';
import { log } from '#lib/log';
import { openAssets } from './assets.ts';
import { openBuild } from './builds.ts';
import { NOTICED_WITHIN_MS } from './edition.ts';
import { type Jobs, startJobs } from './jobs.ts';
import { listen } from './listeners.ts';
import { openNext } from './next-app.ts';
import { logPrintedErrors } from './printed-errors.ts';
import { openSite } from './site.ts';
import { openDoors, type OpenDoors } from './doors.ts';

const ROOT = join(import.meta.dirname, '..');
/** Everything ends within 30 s of the signal; what comes after the connections is quick. */
const DRAIN_MS = 25_000;
/** A process that is killed loses what it counted since. */
const COUNTS_STORED_EVERY_MS = 10_000;
const MOST_READ_EVERY_MS = 5 * 60_000;

/** What the door asks and tells the newsroom. */
const NEWSROOM = {
  resolve: resolveAsked,
  findRendition: findPublicRendition,
  findCard: findPublicCard,
  findDownload: findPublicFile,
  saveCounts: countReaders,
  saveMissing: countMissing,
  pictureBytes: renditionBytes,
  check: proveWritable,
};

/** A portal that listens. */
export type Portal = {
  /** Accepts nothing more, finishes what runs, closes the database. May be called again while it does. */
  stop(): Promise<void>;
};

/** Opens the front door. The database was migrated before. */
export async function startPortal({ environment, dev = false }: Given): Promise<Portal> {
  const { host, port } = environment;
  const site = openSite(environment);
  const watch = await openEditionWatch();
  const build = dev ? null : openBuild(ROOT, Date.now());
  const next = await openNext({ dir: ROOT, build, host, port });
  const doors = openDoors({
    site,
    watch,
    next,
    dev,
    log,
    assets: openAssets({ root: ROOT, site, build }),
    clock: Date.now,
    ...NEWSROOM,
  });
  await doors.attend();
  const attention = setInterval(() => {
    doors.attend().catch((error: unknown) => log.error({ error }, 'the edition could not be read'));
  }, NOTICED_WITHIN_MS);
  const storing = setInterval(() => void saveCounts(doors), COUNTS_STORED_EVERY_MS);
  const listeners = await listen({
    host,
    port,
    ...doors.door,
    upgrade: dev ? next.upgrade : undefined, // hot reload speaks to the browser over a WebSocket
  });
  if (!dev) logPrintedErrors(log);
  const loops = [
    startJobs({ run: (isStopping) => runDueJobs(JOB_KINDS, Date.now, isStopping), log }),
    ...startSlowJobs(),
    startJobs({ run: () => findMostRead(Date.now()), log, lookEveryMs: MOST_READ_EVERY_MS }),
  ];
  log.info({ host, port, site: site.origin }, 'the portal listens');

  const shutDown = async (): Promise<void> => {
    log.info('the portal stops');
    await Promise.all([listeners.close(DRAIN_MS), ...loops.map((loop) => loop.stop())]);
    clearInterval(attention);
    clearInterval(storing);
    await saveCounts(doors);
    doors.stop();
    await next.close();
    await watch.close();
    await closeDatabase();
    log.info('the portal has stopped');
  };
  let stopping: Promise<void> | null = null;
  return { stop: () => (stopping ??= shutDown()) };
}

const startSlowJobs = (): Jobs[] =>
  Object.entries(SLOW_KINDS).map(([kind, work]) =>
    startJobs({ run: (isStopping) => runDueJobs({ [kind]: work }, Date.now, isStopping), log }),
  );

/** What readers opened, and what they did not find. */
async function saveCounts(doors: OpenDoors): Promise<void> {
  await Promise.all([doors.saveViews(), doors.saveMissing()]);
}

type Given = { environment: Environment; dev?: boolean };

/** Ends the process with 0 at the first SIGINT or SIGTERM, once what runs is finished. */
export function stopOnSignal(portal: Portal): void {
  const stop = async (): Promise<void> => {
    try {
      await portal.stop();
      process.exit(0);
    } catch (error) {
      log.error({ error }, 'the portal did not stop cleanly');
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}
