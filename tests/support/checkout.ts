import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const LEFT_OUT = new Set(['.git', '.builds', 'node_modules', 'data', 'docs', 'tests', 'test-results']);
const NEXT_NAME = 'fedcba9876543210';

/** A checkout of its own with the newest build, into which a new version can be deployed. */
export function copyCheckout() {
  const root = mkdtempSync(join(tmpdir(), 'stringer-checkout-'));
  for (const name of readdirSync(ROOT)) {
    if (!LEFT_OUT.has(name)) cpSync(join(ROOT, name), join(root, name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  const name = readFileSync(join(ROOT, '.builds', 'newest'), 'utf8').trim();
  const folder = (build: string) => join(root, '.builds', build);
  const copy = { recursive: true, verbatimSymlinks: true };
  cpSync(join(ROOT, '.builds', name), folder(name), copy);
  writeFileSync(folder('newest'), name);
  return {
    root,
    buildId: readFileSync(join(folder(name), 'BUILD_ID'), 'utf8'),
    /** What `npm run build` does with changed sources, as far as it matters to pages that are open: another build. */
    deploy(buildId: string) {
      cpSync(folder(name), folder(NEXT_NAME), copy);
      const before = readFileSync(join(folder(name), 'BUILD_ID'), 'utf8');
      rename(folder(NEXT_NAME), { [before]: buildId, [name]: NEXT_NAME });
      writeFileSync(folder('newest'), NEXT_NAME);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Its name and its number, wherever they stand in the files of a build. */
function rename(folder: string, names: Record<string, string>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || /\.(map|nft\.json|woff2)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const text = readFileSync(file, 'utf8');
    const renamed = Object.entries(names).reduce((all, [from, to]) => all.replaceAll(from, to), text);
    if (renamed !== text) writeFileSync(file, renamed);
  }
}
