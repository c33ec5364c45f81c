import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ask } from './ask.ts';
import { type Load, loadTool, measureLoad, type Target } from './load.ts';
import { median } from './median.ts';

export type Throughput = { tool: string; portal: Load; bare: Load; ratio: number };

const ROUNDS = 5;
const ROUND_S = 5;
const WARM_S = 2;

/** A page from the cache against a bare server that answers the same bytes and headers, in turns. */
export async function compareWithBare(page: Target, folder: string): Promise<Throughput> {
  const tool = await loadTool();
  const bare = await startBare(page, folder);
  try {
    const other = { ...page, port: bare.port };
    for (const target of [page, other]) await measureLoad(tool, target, WARM_S);
    const rounds: { portal: Load; bare: Load }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push({
        portal: await measureLoad(tool, page, ROUND_S),
        bare: await measureLoad(tool, other, ROUND_S),
      });
    }
    const middle = (of: 'portal' | 'bare'): Load => ({
      perSecond: median(rounds.map((round) => round[of].perSecond)),
      p99Ms: median(rounds.map((round) => round[of].p99Ms)),
    });
    const ratio = median(rounds.map((round) => round.portal.perSecond / round.bare.perSecond));
    return { tool, portal: middle('portal'), bare: middle('bare'), ratio };
  } finally {
    bare.process.kill();
  }
}

/** What Node adds by itself; the bare server's Node adds it too. */
const ADDED = /^(date|connection|keep-alive)$/i;

async function startBare(page: Target, folder: string): Promise<{ port: number; process: ChildProcess }> {
  const { raw, bytes } = await ask(page);
  const headers = raw.filter((_, at) => !ADDED.test(raw[at - (at % 2)] ?? ''));
  const file = join(folder, 'answer.json');
  writeFileSync(file, JSON.stringify({ headers, body: bytes.toString('base64') }));
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare-server.ts'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const { port } = z.object({ port: z.number() }).parse(JSON.parse(said.toString()));
  return { port, process: child };
}
