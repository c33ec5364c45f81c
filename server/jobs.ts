import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '#lib/log';

/** Does what has to happen after a change, beside the requests. */
export type Jobs = {
  /** Begins nothing new; resolves when what runs is finished, or `STOP_WITHIN_MS` later: it is taken on again anyway. */
  stop(): Promise<void>;
};

const LOOK_EVERY_MS = 1000;
const STOP_WITHIN_MS = 20_000;

export function startJobs({
  run,
  log,
  lookEveryMs = LOOK_EVERY_MS,
  stopWithinMs = STOP_WITHIN_MS,
}: {
  /** Does all that is due, until `isStopping`. */
  run: (isStopping: () => boolean) => Promise<unknown>;
  log: Pick<Log, 'error'>;
  lookEveryMs?: number;
  stopWithinMs?: number;
}): Jobs {
  const stopping = new AbortController();
  const { signal } = stopping;
  const loop = async (): Promise<void> => {
    while (!signal.aborted) {
      await run(() => signal.aborted).catch((error: unknown) =>
        log.error({ error }, 'jobs could not be done'),
      );
      await wait(lookEveryMs, undefined, { signal }).catch(() => {}); // cut short by the stop
    }
  };
  const running = loop();
  return {
    async stop() {
      stopping.abort();
      await Promise.race([running, wait(stopWithinMs, undefined, { ref: false })]);
    },
  };
}
