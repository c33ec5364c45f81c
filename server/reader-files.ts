import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AssetFile } from './asset-files.ts';

/**
 * What readers' pages have of ours besides their styles: hand-written files that no build touches. `reader.js` comes
 * with each page and asks for the others by the same version.
 */
const SCRIPTS = ['reader.js', 'later.js', 'lightbox.js', 'quote.js'];
/** Asked for anew each time, whatever its address says: a worker may never be held back by a cache. */
const WORKER = 'sw.js';

export type ReaderFiles = {
  /** By their addresses. */
  files: Map<string, AssetFile>;
  /** 'v=…', of all scripts together: under it they are kept for good. */
  version: string;
  /** The styles of light pages. */
  lightStyle: string;
};

export function readReaderFiles(root: string): ReaderFiles {
  const folder = join(root, 'components', 'reader');
  const type = 'text/javascript; charset=utf-8';
  const files = [...SCRIPTS, WORKER].map((name): [string, AssetFile] => [
    `/${name}`,
    { file: join(folder, name), type, immutable: false },
  ]);
  const hash = createHash('sha256');
  for (const name of SCRIPTS) hash.update(readFileSync(join(folder, name)));
  return {
    files: new Map(files),
    version: `v=${hash.digest('hex').slice(0, 12)}`,
    lightStyle: readFileSync(join(folder, 'light.css'), 'utf8').replace(/\s+/g, ' ').trim(),
  };
}

/** Whether this file is the same for good under this query. */
export const isVersioned = (path: string, query: string, version: string): boolean =>
  query === version && SCRIPTS.includes(path.slice(1));

export const isWorker = (path: string): boolean => path === `/${WORKER}`;
