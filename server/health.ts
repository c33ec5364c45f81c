import type { ServerResponse } from 'node:http';
import type { Log } from '#lib/log';
import type { Clock } from './edition.ts';
import { sendText } from './send.ts';

/** For whoever watches the machine: /healthz, the process answers; /readyz, it can do its work. */
export type Health = {
  answers(path: string): boolean;
  answer(path: string, res: ServerResponse): Promise<void>;
};

/** Anybody may ask, so the database is not asked more often than this. */
const REMEMBERED_MS = 1000;

export function createHealth({
  check,
  clock,
  log,
}: {
  /** Resolves when something can be stored. */
  check: () => Promise<void>;
  clock: Clock;
  log: Pick<Log, 'error'>;
}): Health {
  let last: { at: number; ready: Promise<boolean> } | null = null;

  const isReady = async (): Promise<boolean> => {
    try {
      await check();
      return true;
    } catch (error) {
      log.error({ error }, 'nothing can be stored');
      return false;
    }
  };

  return {
    answers: (path) => path === '/healthz' || path === '/readyz',
    async answer(path, res) {
      if (path === '/healthz') return sendText(res, 200, 'alive');
      const now = clock();
      if (last === null || now < last.at || now - last.at > REMEMBERED_MS)
        last = { at: now, ready: isReady() };
      const ready = await last.ready;
      sendText(
        res,
        ready ? 200 : 503,
        ready ? 'ready' : 'Nothing can be stored at the moment; the log says why.',
      );
    },
  };
}
