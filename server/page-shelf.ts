import { createPageCache, type PageCache } from './page-cache.ts';
import type { Page } from './page.ts';
import type { Polish } from './polish.ts';

/** Where pages are kept: those with a query apart, so that somebody who leafs through everything evicts nothing. */
export type PageShelf = {
  get(address: string): Page | undefined;
  keep(address: string, page: Page): void;
  /** Bytes held. */
  size(): number;
};

export const PAGES_BYTES = 128_000_000;
export const CURSORS_BYTES = 8_000_000;

export function createPageShelf(
  polish: Pick<Polish, 'add'>,
  bytes = { pages: PAGES_BYTES, cursors: CURSORS_BYTES },
): PageShelf {
  const pages = createPageCache(bytes.pages);
  const cursors = createPageCache(bytes.cursors);
  const cacheOf = (address: string): PageCache => (address.includes('?') ? cursors : pages);

  return {
    get: (address) => cacheOf(address).get(address),
    keep(address, page) {
      const cache = cacheOf(address);
      cache.put(address, page);
      polish.add(cache, address, page);
    },
    size: () => pages.size() + cursors.size(),
  };
}
