import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

/** A file of ours that anybody may have. `immutable`: its address changes with its content. */
export type AssetFile = { file: string; type: string; immutable: boolean };

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Files that are more than their ending says. */
const NAMED_TYPES: Record<string, string> = {
  '/speculation-rules.json': 'application/speculationrules+json',
};

/** A content hash at the end of a name: newsreader.3f9a1c2b.woff2, newsreader-3f9a1c2b.woff2. */
const HASHED = /[.-][0-9a-f]{8,}\.[a-z0-9]+$/;

/**
 * Every asset by its address. Listed once at start, so that an address is looked up and never becomes a path.
 * Files of a type that is not listed (source maps among them) are nobody's.
 * @param statics what Next built, the newest first
 */
export function listAssets(root: string, statics: string[]): Map<string, AssetFile> {
  const assets = new Map<string, AssetFile>();
  for (const name of filesUnder(join(root, 'public')))
    add(assets, `/${name}`, join(root, 'public', name), HASHED.test(name));
  for (const built of statics.toReversed()) {
    for (const name of filesUnder(built)) add(assets, `/_next/static/${name}`, join(built, name), true);
  }
  return assets;
}

function add(assets: Map<string, AssetFile>, address: string, file: string, immutable: boolean): void {
  const type = NAMED_TYPES[address] ?? TYPES[extname(file)];
  if (type !== undefined) assets.set(address, { file, type, immutable });
}

/** Their paths below it, with slashes; none where there is no such folder. */
export function filesUnder(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      );
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []; // a paper without files of its own
    throw error;
  }
}
