import { runCommand } from './command.ts';
import { start } from './start.ts';

/** npm run dev: the same portal, with hot reload. */
if (import.meta.main) {
  await runCommand(() => start({ dev: true }));
  if (process.exitCode) process.exit();
}
