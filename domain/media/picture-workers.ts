import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import { atMost, type Limiter } from '#lib/at-most';
import { environmentWith } from '#lib/environment';
import { log } from '#lib/log';
import type { CardJob } from '../cards/drawing/draw-card-to.ts';
import { invalid, type Result } from '../failure.ts';
import { CARD_MAX_SECONDS, DECODE_MAX_SECONDS, PICTURE_MAX_SECONDS, TOO_SLOW } from './limits.ts';
import type { Made, PictureJob } from './make-renditions.ts';

/** How long a worker without work stays, ms: a bulk upload uses two all the time. */
const IDLE_MS = 30_000;

/** What a worker can be asked for. */
export type WorkerJob = ({ what: 'renditions' } & PictureJob) | ({ what: 'card' } & CardJob);

// Two pictures and one card at a time in the whole process; Next may hold this module more than once. A card does not
// wait for pictures: a network asks for it once, and waits for seconds only.
const KEY = Symbol.for('stringer.picture-workers');
type Workers = { atMostTwo: Limiter; oneCard: Limiter; idle: Set<ChildProcess> };
const slots = globalThis as typeof globalThis & { [KEY]?: Workers };
const workers = (slots[KEY] ??= { atMostTwo: atMost(2), oneCard: atMost(1), idle: new Set() });

const saidSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('decoded') }),
  z.object({ kind: z.literal('made'), result: z.unknown() }),
  z.object({ kind: z.literal('failed'), message: z.string() }),
]);

/** Makes renditions in a worker. Others wait their turn while two are at work. */
export const runPictureJob = (job: PictureJob): Promise<Result<Made>> =>
  workers.atMostTwo(() => work<Made>({ what: 'renditions', ...job }, DECODE_MAX_SECONDS));

/** Draws a share card in a worker, into a file. Others wait their turn while one is drawn. */
export const runCardJob = (job: CardJob): Promise<Result<null>> =>
  workers.oneCard(() => work<null>({ what: 'card', ...job }, CARD_MAX_SECONDS));

async function work<T>(job: WorkerJob, seconds: number): Promise<Result<T>> {
  const worker = await takeWorker();
  try {
    return await ask<T>(worker, job, seconds);
  } finally {
    giveBack(worker); // one that says that it failed is as good as before
  }
}

async function takeWorker(): Promise<ChildProcess> {
  for (const worker of workers.idle) {
    workers.idle.delete(worker);
    if (worker.connected) {
      worker.ref();
      return worker;
    }
  }
  return startWorker();
}

/** The path is made at run time from the directory of the program: Next bundles this file, and not the worker. */
async function startWorker(): Promise<ChildProcess> {
  const program = join(/* turbopackIgnore: true */ process.cwd(), 'domain', 'media', 'picture-worker.ts');
  const worker = spawn(process.execPath, [program], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: environmentWith({ FONTCONFIG_FILE: noFontsFile() }),
  });
  const gone = once(worker, 'exit').then(() => {
    throw new Error('A worker for pictures could not be started.');
  });
  await Promise.race([once(worker, 'message'), gone]);
  gone.catch(() => undefined); // from here on whoever asks it listens
  return worker;
}

/** Keeps the machine's own fonts out of the cards (domain/cards/drawing/set-type.ts). */
const noFontsFile = (): string =>
  join(/* turbopackIgnore: true */ process.cwd(), 'domain', 'cards', 'fonts', 'fonts.conf');

function giveBack(worker: ChildProcess): void {
  if (!worker.connected) return;
  workers.idle.add(worker);
  worker.unref();
  worker.channel?.unref();
  setTimeout(() => {
    if (workers.idle.delete(worker)) worker.disconnect();
  }, IDLE_MS).unref();
}

/**
 * One job, within so many seconds unless the worker says that it has decoded. A worker that takes too long, or dies of a
 * picture, is a failure of that picture and of nothing else.
 */
function ask<T>(worker: ChildProcess, job: WorkerJob, seconds: number): Promise<Result<T>> {
  return new Promise((resolve, reject) => {
    let whenGone = BROKE_OFF;
    const kill = () => {
      whenGone = TOO_SLOW;
      worker.kill('SIGKILL');
    };
    let limit = setTimeout(kill, seconds * 1000);
    const end = (settle: () => void) => {
      clearTimeout(limit);
      worker.removeAllListeners('message').removeAllListeners('exit');
      settle();
    };
    worker.on('message', (message) => {
      const said = saidSchema.parse(message);
      if (said.kind === 'decoded') {
        clearTimeout(limit);
        limit = setTimeout(kill, PICTURE_MAX_SECONDS * 1000);
      } else if (said.kind === 'made') end(() => resolve(said.result as Result<T>));
      else if (said.kind === 'failed') end(() => reject(new Error(said.message)));
    });
    worker.once('exit', (code, signal) => {
      log.warn({ code, signal }, 'a worker for pictures ended in the middle of one');
      end(() => resolve(invalid(whenGone, { picture: whenGone })));
    });
    worker.send(job);
  });
}

const BROKE_OFF =
  'Making the sizes of this picture broke off. Nothing of it was kept. Send it again; if it happens again, save it anew as JPEG first.';
