import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Asked } from './asked.ts';
import { type AssetFile, filesUnder, listAssets } from './asset-files.ts';
import type { Build } from './builds.ts';
import type { DocumentFiles } from './document.ts';
import { type Finished, finish, improve } from './finished.ts';
import { INERT_POLICY, rawHeaders, siteHeaders } from './headers.ts';
import { sendFinished } from './send.ts';
import type { Site } from './site.ts';

/** Scripts of the desk, fonts, icons and /reader.js: files that came with the program. */
export type AssetDoor = DocumentFiles & {
  has(path: string): boolean;
  answer(asked: Asked): Promise<void>;
};

const READER_SCRIPT = '/reader.js';
/** What reader.js loads when it is used. */
const LATER_SCRIPTS = { '/lightbox.js': ['components', 'story', 'lightbox.js'] };
const IMMUTABLE = 'public, max-age=31536000, immutable';

type Given = {
  root: string;
  /** What Next built; null under npm run dev: only /reader.js then, read anew each time, the others are Next's to watch. */
  build: Pick<Build, 'statics'> | null;
  site: Site;
};

export function openAssets({ root, site, build }: Given): AssetDoor {
  const assets = build === null ? new Map<string, AssetFile>() : listAssets(root, build.statics);
  const script = scriptAt(root, ['components', 'reader', 'reader.js']);
  assets.set(READER_SCRIPT, script);
  for (const [address, parts] of Object.entries(LATER_SCRIPTS)) assets.set(address, scriptAt(root, parts));
  const version = `v=${createHash('sha256').update(readFileSync(script.file)).digest('hex').slice(0, 12)}`;
  const kept = new Map<string, Promise<Finished>>(); // bounded by the files there are
  const sheets = readStylesheets(assets);
  const words = wordsOfScripts(root);

  return {
    readerScript: `${READER_SCRIPT}?${version}`,
    stylesheet: (address) => sheets.get(address) ?? null,
    isInScripts: (className) => words.has(className),
    has: (path) => assets.has(path),
    async answer({ req, res, path, query }) {
      const asset = assets.get(path);
      if (!asset) return;
      const immutable = asset.immutable || (path === READER_SCRIPT && query === version);
      const name = `${path} ${immutable}`;
      const reading = kept.get(name) ?? readAsset({ ...asset, immutable }, site);
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

/** Its address stays when it changes, so that it is asked for again each time. */
const scriptAt = (root: string, parts: string[]): AssetFile => ({
  file: join(root, ...parts),
  type: 'text/javascript; charset=utf-8',
  immutable: false,
});

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

async function readAsset({ file, type, immutable }: AssetFile, site: Site): Promise<Finished> {
  const caching = { 'Cache-Control': immutable ? IMMUTABLE : 'public, no-cache' };
  const headers = [
    ...rawHeaders({ ...caching, 'Content-Security-Policy': INERT_POLICY }),
    ...siteHeaders(site),
  ];
  return improve(await finish({ status: 200, type, bytes: await readFile(file), headers }));
}
