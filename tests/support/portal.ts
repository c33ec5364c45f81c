import { createServer } from 'node:http';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#lib/free-port';
import { addressOf, ask, type Sent } from './door.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/**
 * The built portal in this process, on a data directory of its own, with a clock that the test sets.
 * One to a test file: the database is opened once for the life of the process.
 * @param counted told of each address that is rendered
 */
export async function openPortal({
  room,
  counted,
}: {
  room?: { pages: number; cursors: number };
  counted?: (target: string) => void;
} = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'stringer-portal-'));
  const port = await freePort();
  Object.assign(process.env, { DATA_DIR: dataDir, PORT: String(port), DEMO: 'false' });
  delete process.env.DATABASE_URL;
  delete process.env.SITE_URL;
  // From here on: what is imported reads the environment.
  const [
    { migrate },
    { openEditionWatch },
    { seedPaper },
    { findPublicCard },
    { findPublicFile },
    { resolveAsked },
    { countMissing },
    { findPublicRendition },
    { countReaders },
    { renditionBytes },
    { openNext },
    { openDoors },
    { openAssets },
    { openBuild },
    { openSite },
  ] = await Promise.all([
    import('#db/migrate'),
    import('#db/edition-watch'),
    import('#domain/settings/seed-paper'),
    import('#domain/cards/find-card'),
    import('#domain/files/find-file'),
    import('#domain/redirects/asked-address'),
    import('#domain/redirects/missing-paths'),
    import('#domain/media/find-rendition'),
    import('#domain/readers/count-readers'),
    import('#domain/media/rendition-bytes'),
    import('#server/next-app'),
    import('#server/doors'),
    import('#server/assets'),
    import('#server/builds'),
    import('#server/site'),
  ]);
  await migrate();
  await seedPaper();
  const clock = { now: Date.now() };
  const site = openSite({ siteUrl: `http://localhost:${port}`, trustProxy: [] });
  const watch = await openEditionWatch();
  const build = openBuild(ROOT, Date.now());
  const next = await openNext({ dir: ROOT, build, host: 'localhost', port });
  const doors = openDoors({
    site,
    watch,
    next: {
      ask: (asked) => {
        counted?.(addressOf(asked.target));
        return next.ask(asked);
      },
    },
    assets: openAssets({ root: ROOT, site, build }),
    clock: () => clock.now,
    resolve: resolveAsked,
    findRendition: findPublicRendition,
    findCard: findPublicCard,
    findDownload: findPublicFile,
    saveCounts: countReaders,
    saveMissing: countMissing,
    pictureBytes: renditionBytes,
    check: async () => undefined,
    dev: false,
    log: { info: () => undefined, warn: () => undefined, error: console.error },
    ...(room ? { room } : {}),
  });
  const server = createServer(doors.door.answer).listen(port, '127.0.0.1');
  await once(server, 'listening');

  return {
    clock,
    doors,
    dataDir,
    origin: site.origin,
    port: (server.address() as AddressInfo).port,
    get: (target: string, headers: Record<string, string> = {}) =>
      ask(port, target, { headers: { host: site.host, ...headers } }),
    send: (target: string, sent: Sent) =>
      ask(port, target, { ...sent, headers: { host: site.host, ...sent.headers } }),
    close: async () => {
      doors.stop();
      server.closeAllConnections();
      server.close();
      await next.close();
      await watch.close();
      const { closeDatabase } = await import('#db/client');
      await closeDatabase();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type OpenPortal = Awaited<ReturnType<typeof openPortal>>;
