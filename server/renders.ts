import type { Edition } from '#domain/front/edition';
import type { Clock, Editions } from './edition.ts';
import { isTimely, type Page, type Validity } from './page.ts';
import { createQueue, QueueFull } from './queue.ts';

/** Next's answer sends the reader elsewhere. Not kept. */
export type Elsewhere = { status: 301 | 302 | 307 | 308; to: string };
export type Rendered = Page | Elsewhere;

/** Renders one address at `at` (ms UTC); must give up when `signal` does. */
export type Render = (address: string, at: number, signal: AbortSignal) => Promise<Rendered>;

/** Too many renders wait: come back in a second. */
export class Overloaded extends Error {}

const RUNNING_MAX = 4;
export const WAITING_MAX = 50;
const RENDER_MS = 10_000;
/** Each further attempt means that something was taken away, or a turn of the clock came, during the one before. */
const ATTEMPTS = 4;

export type Renders = {
  /**
   * The page as it is under `wanted` or later. All who ask for the same at the same time share one render, which
   * goes on when they leave. The one who starts it is asked to `pay` first, and refuses by throwing.
   */
  get(ask: { address: string; wanted: Edition; pay: () => void }): Promise<Rendered>;
  /** Whether the next render would have to be refused. */
  full(): boolean;
};

export function createRenders({
  render,
  editions,
  clock,
  keep,
}: {
  render: Render;
  editions: Editions;
  clock: Clock;
  /** Told of each page once, before those who wait for it. */
  keep: (address: string, page: Page) => void;
}): Renders {
  const flights = new Map<string, Promise<Rendered>>();
  const queue = createQueue({ running: RUNNING_MAX, waiting: WAITING_MAX });

  const renderOnce = async (address: string): Promise<Rendered> => {
    const at = clock();
    return render(address, at, AbortSignal.timeout(RENDER_MS));
  };
  const renderUntilTrue = async (address: string, wanted: Edition): Promise<Rendered> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const rendered = await renderOnce(address);
      if ('to' in rendered) return rendered;
      if (mayBeShown(rendered, wanted, editions.current(), clock())) {
        keep(address, rendered);
        return rendered;
      }
    }
    throw new Overloaded(`${address} changed faster than it could be rendered`);
  };
  const fly = async (address: string, wanted: Edition): Promise<Rendered> => {
    try {
      return await queue.run(() => renderUntilTrue(address, wanted));
    } catch (error) {
      throw error instanceof QueueFull ? new Overloaded('too many renders wait') : error;
    }
  };

  return {
    get({ address, wanted, pay }) {
      const name = `${wanted.number} ${address}`;
      const under = flights.get(name);
      if (under) return under;
      pay();
      const flight = fly(address, wanted).finally(() => flights.delete(name));
      flights.set(name, flight);
      return flight;
    },
    full: () => queue.waiting() >= WAITING_MAX,
  };
}

/** Nothing behind what was asked for, nothing that was taken away meanwhile, nothing whose hour has passed. */
const mayBeShown = (page: Validity, wanted: Edition, current: Edition, now: number): boolean =>
  page.edition >= wanted.number && page.edition >= current.hard && isTimely(page, now);
