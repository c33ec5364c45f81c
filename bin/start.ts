import { type Environment, environment } from '../lib/environment.ts';
import { authSecret } from '../lib/auth-secret.ts';
import { migrate } from '../db/migrate.ts';
import { sweepCards } from '#domain/cards/sweep-cards';
import { sweepFiles } from '#domain/files/sweep-files';
import { sweepJobs } from '#domain/jobs/sweep-jobs';
import { sweepMedia } from '#domain/media/sweep-media';
import { keepFolding } from '#domain/search/keep-folding';
import { sweepIndex } from '#domain/search/sweep-index';
import { thinAutosaves } from '#domain/stories/thin-autosaves';
import { sharePortalLock } from '#db/portal-lock';
import { seedPaper } from '#domain/settings/seed-paper';
import { createSetupLink, setUpFromEnvironment } from '#domain/people/set-up';
import { log } from '#lib/log';
import { keepRequestsYoung } from '#server/heap';
import { startPortal, stopOnSignal } from '#server/main';
import { CommandError } from './command.ts';
import { runDataCommand } from './data-command.ts';
import { fillInBackground, wantsDemo } from './demo-fill.ts';

/** npm start: everything that a portal needs, then the portal, then two lines for the person who started it. */
export async function start({ dev }: { dev: boolean }): Promise<void> {
  keepRequestsYoung();
  const given = environment();
  authSecret();
  holdLock();
  await migrate();
  await seedPaper();
  await keepFolding(Date.now());
  const link = await openFirstAccount(given);
  stopOnSignal(await listen(given, dev));
  console.log(`The site is at ${given.siteUrl}`);
  if (link !== null) console.log(`Set up the first admin at ${link} (it works once, for 72 hours)`);
  await sweep();
  setInterval(() => void sweep(), SWEEP_EVERY_MS).unref();
  if (await wantsDemo(given)) fillInBackground();
}

const SWEEP_EVERY_MS = 60 * 60_000;

async function sweep(): Promise<void> {
  for (const [what, sweepThese] of Object.entries(SWEEPS))
    await sweepThese(Date.now()).catch((error: unknown) =>
      log.error({ error }, `${what} that nobody needs could not be swept away`),
    );
}

/**
 * What was thinned out, left half stored by a killed process or replaced takes room and nothing else: no reason not to
 * start. Texts first, so that pictures which only they showed go with them.
 */
const SWEEPS = {
  autosaves: thinAutosaves,
  pictures: sweepMedia,
  files: sweepFiles,
  'share cards': sweepCards,
  jobs: sweepJobs,
  'words of the search': sweepIndex,
};

/** Until the process ends no restore may change the data under it; while one does, no portal starts. */
function holdLock(): void {
  try {
    const lock = sharePortalLock();
    process.once('exit', () => lock.release());
  } catch (error) {
    throw new CommandError('DATA_DIR: a restore is under way there. Start again when it has finished.', {
      cause: error,
    });
  }
}

/** The link for the first admin; null when there is one, or when the environment has just made one. */
async function openFirstAccount({ setupEmail, setupPassword }: Environment): Promise<string | null> {
  if (setupEmail === null || setupPassword === null) return createSetupLink(Date.now());
  const made = await setUpFromEnvironment(setupEmail, setupPassword, Date.now());
  if (made.ok) return null;
  const problem = made.failure.code === 'invalid' ? Object.entries(made.failure.fields)[0] : undefined;
  const name = problem?.[0] === 'password' ? 'SETUP_PASSWORD' : 'SETUP_EMAIL';
  throw new CommandError(`${name}: ${problem?.[1] ?? made.failure.message}`);
}

async function listen(given: Environment, dev: boolean) {
  try {
    return await startPortal({ environment: given, dev });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE')
      throw new CommandError(`PORT: another program listens on ${given.port} already.`);
    if (code === 'EACCES') throw new CommandError(`PORT: this user may not listen on ${given.port}.`);
    if (code === 'EADDRNOTAVAIL')
      throw new CommandError(`HOST: ${given.host} is no address of this machine.`);
    throw error;
  }
}

if (import.meta.main) {
  await runDataCommand(() => start({ dev: false }));
  // After a failure nothing that was opened half may keep the process alive.
  if (process.exitCode) process.exit();
}
