import type { Edition } from '#domain/front/edition';

/** Knows the edition now, cheaply enough to be asked at every request (db/edition-watch). */
export type EditionWatch = {
  current(): Edition;
  isConfirmed(): boolean;
  untilConfirmed(): Promise<boolean>;
};
export type Clock = () => number;

/** The edition, and the oldest one that may still be shown when the newsroom's machine cannot keep up. */
export type Editions = {
  current(): Edition;
  /** False: the database has been silent for too long, and nothing that is kept may be shown (docs/decisions/0017). */
  isConfirmed(): boolean;
  /** Waits for it a moment; false when it stays away. */
  untilConfirmed(): Promise<boolean>;
  /**
   * The edition if it is confirmed, looked up once for requests that arrived together: to look takes longer than the
   * rest of an answer from memory. Only for the listener of a request (docs/decisions/0011 says why nothing is seen too late).
   */
  glance(): Edition | null;
  /** Pages of this edition and later were the newest less than 2 s ago and nothing was taken away since. */
  oldestShowable(): number;
};

/** A change may be noticed this late: the portal looks at least so often (see startPortal). */
export const NOTICED_WITHIN_MS = 500;
const OLD_FOR_MS = 2000;

type Succession = { from: number; at: number };

/**
 * A turn takes in what has arrived on 1,024 connections and, where that many were ready, what arrived meanwhile: so no
 * look serves more requests than these.
 */
const REQUESTS_PER_LOOK = 32;

/** @param watch asked at every request; nothing is remembered in its place */
export function followEditions(watch: EditionWatch, clock: Clock): Editions {
  let seen = watch.current().number;
  let recent: Succession[] = [];

  const listRecent = (now: number): Succession[] =>
    recent.filter(({ at }) => at <= now && at > now - (OLD_FOR_MS - NOTICED_WITHIN_MS));
  const current = (): Edition => {
    const edition = watch.current();
    if (edition.number !== seen) {
      const now = clock();
      recent = [...listRecent(now), { from: seen, at: now }];
      seen = edition.number;
    }
    return edition;
  };

  let glanced: Edition | null | undefined;
  let served = 0;
  const forget = (): void => {
    glanced = undefined;
  };

  return {
    current,
    isConfirmed: watch.isConfirmed,
    untilConfirmed: watch.untilConfirmed,
    glance() {
      served += 1;
      if (glanced === undefined || served > REQUESTS_PER_LOOK) {
        if (glanced === undefined) setImmediate(forget); // after all requests of this turn, before the next are taken
        glanced = watch.isConfirmed() ? current() : null;
        served = 1;
      }
      return glanced;
    },
    oldestShowable() {
      const { number, hard } = current();
      return Math.max(hard, listRecent(clock())[0]?.from ?? number);
    },
  };
}
