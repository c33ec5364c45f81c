import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Portal } from '../../bin/portal-process.ts';
import type { WholePaper } from '../support/page-kinds.ts';

/** One page of every kind in a portal, and where they are. */
export async function printWholePaper({ dataDir }: Portal): Promise<WholePaper> {
  const args = ['--import', './bin/quick-modules.mjs', 'tests/support/print-whole-paper.ts'];
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' };
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  return JSON.parse(stdout) as WholePaper;
}
