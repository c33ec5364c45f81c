import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Portal } from '../../bin/portal-process.ts';
import type { WholePaper } from '../support/page-kinds.ts';

const printed = new Map<string, Promise<WholePaper>>();

/** One page of every kind in a portal, and where they are. Once for all specs of a worker, which share its portal. */
export function printWholePaper({ dataDir }: Portal): Promise<WholePaper> {
  const paper = printed.get(dataDir) ?? print(dataDir);
  printed.set(dataDir, paper);
  return paper;
}

async function print(dataDir: string): Promise<WholePaper> {
  const args = ['--import', './bin/quick-modules.mjs', 'tests/support/print-whole-paper.ts'];
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' };
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  return JSON.parse(stdout) as WholePaper;
}
