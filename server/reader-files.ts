import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AssetFile } from './asset-files.ts';

/**
 * What readers' pages have of ours besides their styles: hand-written files that no build touches. `reader.js` comes
 * with each page and asks for the others by the same version.
 */
const SCRIPTS = {
  '/reader.js': ['components', 'reader', 'reader.js'],
  '/later.js': ['components', 'reader', 'later.js'],
  '/lightbox.js': ['components', 'story', 'lightbox.js'],
};
/** Asked for anew each time, whatever its address says: a worker may never be held back by a cache. */
const WORKER = '/sw.js';

export type ReaderFiles = {
  /** By their addresses. */
  files: Map<string, AssetFile>;
  /** 'v=…', of all scripts together: under it they are kept for good. */
  version: string;
  /** The styles of light pages. */
  lightStyle: string;
};

export function readReaderFiles(root: string): ReaderFiles {
  const reader = join(root, 'components', 'reader');
  const places = { ...SCRIPTS, [WORKER]: ['components', 'reader', 'sw.js'] };
  const files = Object.entries(places).map(([address, parts]): [string, AssetFile] => [
    address,
    { file: join(root, ...parts), type: 'text/javascript; charset=utf-8', immutable: false },
  ]);
  const hash = createHash('sha256');
  for (const parts of Object.values(SCRIPTS)) hash.update(readFileSync(join(root, ...parts)));
  return {
    files: new Map(files),
    version: `v=${hash.digest('hex').slice(0, 12)}`,
    lightStyle: readFileSync(join(reader, 'light.css'), 'utf8').replace(/\s+/g, ' ').trim(),
  };
}

/** Whether this file is the same for good under this query. */
export const isVersioned = (path: string, query: string, version: string): boolean =>
  query === version && Object.hasOwn(SCRIPTS, path);

export const isWorker = (path: string): boolean => path === WORKER;
