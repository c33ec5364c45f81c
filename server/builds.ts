import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { log } from '#lib/log';

/** What Next made of the sources. Each build has a folder of its own under .builds (bin/prepare.mjs). */
export type Build = {
  /** From the root. */
  folder: string;
  /** The scripts and styles of this build, and of those before it: pages that they made are still open in browsers. */
  statics: string[];
};

const FOLDER = '.builds';
/** The one that runs and two before it, also for another portal of this checkout that has not been started again. */
const KEPT = 3;
const UNFINISHED_MS = 24 * 60 * 60 * 1000;

/** The build to run: the newest. Older ones than are kept go, so that they do not fill the disk. */
export function openBuild(root: string, now: number): Build {
  const builds = join(root, FOLDER);
  const newest = readNames(join(builds, 'newest'))[0];
  if (newest === undefined) throw new Error('There is no build. Make one with npm run build.');
  const before = readNames(join(builds, 'started'));
  const kept = [newest, ...before.filter((name) => name !== newest)].slice(0, KEPT);
  try {
    if (kept.join() !== before.join()) note(join(builds, 'started'), kept);
    removeOthers(builds, kept, now);
  } catch (error) {
    log.warn({ error }, 'older builds could not be put away'); // a checkout may belong to somebody else
  }
  return { folder: join(FOLDER, newest), statics: kept.map((name) => join(builds, name, 'static')) };
}

const NAME = /^[0-9a-f]{16}$/;

function readNames(file: string): string[] {
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((name) => NAME.test(name))
    : [];
}

/** Two portals may start at once: a list is there as it was or as it is. */
function note(file: string, names: string[]): void {
  writeFileSync(`${file}.${process.pid}`, names.join('\n'));
  renameSync(`${file}.${process.pid}`, file);
}

/** A folder that is not finished may be at work in another process; after a day it was given up. */
function removeOthers(builds: string, kept: string[], now: number): void {
  for (const name of readdirSync(builds)) {
    if (!NAME.test(name) || kept.includes(name)) continue;
    const finished = existsSync(join(builds, name, 'stringer-built'));
    if (finished || now - statSync(join(builds, name)).mtimeMs > UNFINISHED_MS)
      rmSync(join(builds, name), { recursive: true, force: true });
  }
}
