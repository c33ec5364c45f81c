import type { Page } from './page.ts';

/** Finished pages by their address, bounded in bytes; the least recently used go first. */
export type PageCache = {
  get(key: string): Page | undefined;
  /** The same, without counting as a use. */
  peek(key: string): Page | undefined;
  /** Keeps a page, unless a newer one of this address is there already. */
  put(key: string, page: Page): void;
  /** Puts `better` in the place of `page` if that is still what is kept; tells whether it was. */
  exchange(key: string, page: Page, better: Page): boolean;
  /** Bytes held. */
  size(): number;
  count(): number;
};

/** Map entry, objects and headers of one page, measured on Node 24 and rounded up. */
const OVERHEAD = 8192;

/** `maxBytes` counts every encoding of every page and what it costs to keep them. */
export function createPageCache(maxBytes: number): PageCache {
  const pages = new Map<string, Page>(); // in the order of their last use
  let latest = ''; // the last of them: what everybody reads at once needs no new place
  let bytes = 0;

  const drop = (key: string, page: Page): void => {
    pages.delete(key);
    bytes -= weight(key, page);
  };
  const keep = (key: string, page: Page): void => {
    if (weight(key, page) > maxBytes) return;
    pages.set(key, page);
    latest = key;
    bytes += weight(key, page);
    for (const [oldest, old] of pages) {
      if (bytes <= maxBytes) break;
      drop(oldest, old);
    }
  };

  return {
    get(key) {
      const page = pages.get(key);
      if (page === undefined || key === latest) return page;
      pages.delete(key);
      pages.set(key, page);
      latest = key;
      return page;
    },
    peek: (key) => pages.get(key),
    put(key, page) {
      const kept = pages.get(key);
      if (kept !== undefined && kept.edition > page.edition) return;
      if (kept !== undefined) drop(key, kept);
      keep(key, page);
    },
    exchange(key, page, better) {
      if (pages.get(key) !== page) return false;
      drop(key, page);
      keep(key, better);
      return true;
    },
    size: () => bytes,
    count: () => pages.size,
  };
}

const weight = (key: string, page: Page): number => page.size + 2 * key.length + OVERHEAD;
