import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Asked } from './asked.ts';
import { type AssetFile, filesUnder, listAssets } from './asset-files.ts';
import type { Build } from './builds.ts';
import type { DocumentFiles } from './document.ts';
import { type Finished, finish, improve } from './finished.ts';
import { INERT_POLICY, rawHeaders, siteHeaders, WORKER_POLICY } from './headers.ts';
import { isVersioned, isWorker, readReaderFiles } from './reader-files.ts';
import { sendFinished } from './send.ts';
import type { Site } from './site.ts';

/** Scripts of the desk, fonts, icons and /reader.js: files that came with the program. */
export type AssetDoor = DocumentFiles & {
  /** The styles of light pages, to stand in them; without '</style'. */
  lightStyle: string;
  has(path: string): boolean;
  answer(asked: Asked): Promise<void>;
};

const IMMUTABLE = 'public, max-age=31536000, immutable';

type Given = {
  root: string;
  /** What Next built; null under npm run dev: only readers' scripts then, read anew each time, the others are Next's to watch. */
  build: Pick<Build, 'statics'> | null;
  site: Site;
};

export function openAssets({ root, site, build }: Given): AssetDoor {
  const assets = build === null ? new Map<string, AssetFile>() : listAssets(root, build.statics);
  const { files, version, lightStyle } = readReaderFiles(root);
  for (const [address, file] of files) assets.set(address, file);
  const kept = new Map<string, Promise<Finished>>(); // bounded by the files there are
  const sheets = readStylesheets(assets);
  const words = wordsOfScripts(root);

  return {
    readerScript: `/reader.js?${version}`,
    lightStyle,
    stylesheet: (address) => sheets.get(address) ?? null,
    isInScripts: (className) => words.has(className),
    has: (path) => assets.has(path),
    async answer({ req, res, path, query }) {
      const asset = assets.get(path);
      if (!asset) return;
      const immutable = asset.immutable || isVersioned(path, query, version);
      const name = `${path} ${immutable}`;
      const reading = kept.get(name) ?? readAsset({ ...asset, immutable }, assetPolicy(path), site);
      if (build !== null) kept.set(name, reading);
      try {
        sendFinished(req, res, await reading);
      } catch (error) {
        kept.delete(name); // a disk that failed once is asked again
        throw error;
      }
    },
  };
}

/** A worker asks for pages under its own policy, not under that of the page that began it. */
const assetPolicy = (path: string): string => (isWorker(path) ? WORKER_POLICY : INERT_POLICY);

/** What stands in any script that a reader's page may run. */
function wordsOfScripts(root: string): Set<string> {
  const scripts = ['components', 'public'].flatMap((folder) =>
    filesUnder(join(root, folder))
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(root, folder, name), 'utf8')),
  );
  return new Set(scripts.flatMap((text) => text.match(/[\w-]+/g) ?? []));
}

/** By their addresses, read once: every page carries its styles. */
function readStylesheets(assets: Map<string, AssetFile>): Map<string, string> {
  const sheets = [...assets].filter(([address]) => address.endsWith('.css'));
  return new Map(sheets.map(([address, { file }]) => [address, readFileSync(file, 'utf8')]));
}

async function readAsset(
  { file, type, immutable }: AssetFile,
  policy: string,
  site: Site,
): Promise<Finished> {
  const caching = { 'Cache-Control': immutable ? IMMUTABLE : 'public, no-cache' };
  const headers = [...rawHeaders({ ...caching, 'Content-Security-Policy': policy }), ...siteHeaders(site)];
  return improve(await finish({ status: 200, type, bytes: await readFile(file), headers }));
}
