import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { CommandError } from '../../command.ts';
import { type Portal, startPortal } from '../../portal-process.ts';
import { ask } from '../ask.ts';
import type { Addresses } from './pages.ts';

/** A paper of so many stories, and the portal in front of it. */
export type OpenPaper = {
  count: number;
  addresses: Addresses;
  fillSeconds: number;
  gigabytes: number;
  /** ms to the last byte of a page that is kept or not. @throws on any answer but 200 */
  askFor(path: string): Promise<number>;
  /** The same of one that is not. */
  askAnew(path: string): Promise<number>;
  /** Megabytes that the server has in memory. */
  memory(): number;
  close(): Promise<void>;
};

type Wanted = { count: number; folder: string; indexedMax: number };

export async function openPaper({ count, folder, indexedMax }: Wanted): Promise<OpenPaper> {
  const dataDir = join(folder, String(count));
  mkdirSync(dataDir, { recursive: true });
  const began = performance.now();
  const keeper = spawn(
    process.execPath,
    ['--import', './bin/quick-modules.mjs', 'bin/bench/scale/paper.ts', String(count), String(indexedMax)],
    { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, DATA_DIR: dataDir } },
  );
  const said = createInterface({ input: keeper.stdout })[Symbol.asyncIterator]();
  const first = await said.next();
  if (first.done === true) throw new CommandError(`The paper of ${count} stories was not filled.`);
  const fillSeconds = (performance.now() - began) / 1000;
  const portal = await startPortal({ dataDir, env: { TRUST_PROXY: '127.0.0.1' } });
  const askFor = asker(portal);
  return {
    count,
    addresses: JSON.parse(first.value) as Addresses,
    fillSeconds,
    gigabytes: statSync(join(dataDir, 'portal.db')).size / 1e9,
    askFor,
    async askAnew(path) {
      keeper.stdin.write('turn\n');
      await said.next();
      return askFor(path);
    },
    memory: () => memoryOf(portal.process),
    async close() {
      await portal.stop();
      const gone = once(keeper, 'exit');
      keeper.stdin.end();
      await gone;
    },
  };
}

/** Each time as somebody else: a reader alone may not have so many pages rendered. */
function asker({ url }: Portal) {
  const { host, port } = new URL(url);
  let reader = 0;
  return async (path: string): Promise<number> => {
    reader += 1;
    const from = `10.${(reader >> 16) & 255}.${(reader >> 8) & 255}.${reader & 255}`;
    const headers = { Host: host, 'Accept-Encoding': 'br', 'X-Forwarded-For': from };
    const { status, ms } = await ask({ port: Number(port), path, headers });
    if (status !== 200) throw new CommandError(`${path} answered ${status}.`);
    return ms;
  };
}

/** Where there is no ps there is no figure. */
function memoryOf({ pid }: ChildProcess): number {
  try {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
  } catch {
    return Number.NaN;
  }
}
