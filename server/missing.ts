import type { IncomingMessage } from 'node:http';
import { missingAddress } from '#domain/redirects/missing-address';
import type { Log } from '#lib/log';
import type { Clock } from './edition.ts';
import { rememberRepeatedViews } from './repeated-views.ts';
import type { Site } from './site.ts';
import { isOpened } from './opened.ts';

/** Counts which addresses readers ask for and nothing answers. Nothing about a reader leaves this memory. */
export type Missing = {
  count(req: IncomingMessage, path: string, query: string): void;
  /** Hands on what was counted since the last time. What cannot be stored is counted with the next. */
  save(): Promise<void>;
};

/** Addresses as they are listed, each with how often it was asked for. */
export type SaveMissing = (hits: ReadonlyMap<string, number>, at: number) => Promise<void>;

type MissingParts = { site: Site; clock: Clock; saveMissing: SaveMissing; log: Pick<Log, 'error'> };

/** So many addresses wait to be stored; more are made up by machines only. The least asked for are forgotten. */
const ADDRESSES_MAX = 2000;
/** A reader who follows one broken link again and again. */
const AN_HOUR = 5;

export function createMissing({ site, clock, saveMissing, log }: MissingParts): Missing {
  const repeated = rememberRepeatedViews(AN_HOUR);
  let counted = new Map<string, number>();
  let saving: Promise<void> = Promise.resolve();

  const add = (address: string, hits: number): void => {
    if (!counted.has(address) && counted.size >= ADDRESSES_MAX) counted = mostAskedFor(counted);
    counted.set(address, (counted.get(address) ?? 0) + hits);
  };
  const saveCounted = async (): Promise<void> => {
    repeated.forgetInTime(clock());
    const hits = counted;
    if (hits.size === 0) return;
    counted = new Map();
    try {
      await saveMissing(hits, clock());
    } catch (error) {
      log.error({ error }, 'what readers did not find could not be stored; it is counted with the next');
      for (const [address, more] of hits) add(address, more);
    }
  };

  return {
    count(req, path, query) {
      if (!isOpened(req)) return;
      const address = missingAddress(path, query);
      if (address !== null && !repeated.isTooMany(site.addressOf(req), address)) add(address, 1);
    },
    save: () => (saving = saving.then(saveCounted)),
  };
}

/** Half of them, so that a flood is not sorted anew with every address; the newest of those that are asked for as often. */
const mostAskedFor = (counted: ReadonlyMap<string, number>): Map<string, number> =>
  new Map(
    [...counted]
      .toReversed()
      .toSorted(([, one], [, other]) => other - one)
      .slice(0, ADDRESSES_MAX / 2),
  );
