import { runDataCommand } from './data-command.ts';
import { start } from './start.ts';

/** npm run dev: the same portal, with hot reload. */
if (import.meta.main) {
  await runDataCommand(() => start({ dev: true }));
  if (process.exitCode) process.exit();
}
