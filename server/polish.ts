import type { Log } from '#lib/log';
import { improve } from './finished.ts';
import type { PageCache } from './page-cache.ts';
import type { Page } from './page.ts';

/** Makes kept pages smaller when there is time: one at a time, and only those that lasted a little. */
export type Polish = {
  add(cache: PageCache, address: string, page: Page): void;
  stop(): void;
};

/** A page that is replaced within this time was not worth the work. */
const SETTLED_MS = 2000;
/** More than these and the oldest wish is forgotten; such pages stay as they are. */
const WISHES_MAX = 1000;

type Wish = { cache: PageCache; address: string; page: Page };

export function createPolish(log: Pick<Log, 'error'>, settledMs = SETTLED_MS): Polish {
  const wishes: Wish[] = [];
  const timers = new Set<NodeJS.Timeout>();
  let working = false;

  const work = async (): Promise<void> => {
    if (working) return;
    working = true;
    for (let wish = wishes.shift(); wish; wish = wishes.shift()) await polishOne(wish, log);
    working = false;
  };
  const wishFor = (wish: Wish): void => {
    if (wishes.length >= WISHES_MAX) wishes.shift();
    wishes.push(wish);
    void work();
  };

  return {
    add(cache, address, page) {
      if (page.polished || timers.size >= WISHES_MAX) return;
      const timer = setTimeout(() => {
        timers.delete(timer);
        wishFor({ cache, address, page });
      }, settledMs);
      timer.unref();
      timers.add(timer);
    },
    stop() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      wishes.length = 0;
    },
  };
}

async function polishOne({ cache, address, page }: Wish, log: Pick<Log, 'error'>): Promise<void> {
  if (cache.peek(address) !== page) return;
  try {
    cache.exchange(address, page, { ...page, ...(await improve(page)) });
  } catch (error) {
    log.error({ error, address }, 'a page could not be compressed further'); // it goes on being sent as it is
  }
}
