import type { Edition } from './edition.ts';

/** So long a withdrawal by another node may go unnoticed, and no longer. */
export const CONFIRMED_FOR_MS = 1000;
/** So long a database is waited for that is away for a moment: one that starts anew, or a network that hiccups. */
export const PATIENCE_MS = 2000;

/** The edition as the database last said it, and how long ago that was. */
export type ConfirmedEdition = {
  current(): Edition;
  isConfirmed(): boolean;
  /** Waits for the database where it has been silent for too long. False: it is away, and pages may not be shown. */
  untilConfirmed(): Promise<boolean>;
  /** Whether the last question was not answered. */
  isAway(): boolean;
  /** The answer to a question of `askedAt`: what was committed later is not in it. */
  answered(edition: Edition, askedAt: number): void;
  unanswered(): void;
};

/** @param now milliseconds of a clock that nobody sets */
export function createConfirmedEdition(
  first: { edition: Edition; askedAt: number },
  now: () => number,
): ConfirmedEdition {
  let { edition, askedAt: confirmedAt } = first;
  let awaySince: number | null = null;
  let nextAnswer = Promise.withResolvers<void>();

  const isConfirmed = (): boolean => now() - confirmedAt <= CONFIRMED_FOR_MS;

  return {
    current: () => edition,
    isConfirmed,
    isAway: () => awaySince !== null,
    async untilConfirmed() {
      if (isConfirmed()) return true;
      const waited = awaySince === null ? 0 : now() - awaySince; // by all who came before: a long absence keeps nobody
      if (waited < PATIENCE_MS) await within(nextAnswer.promise, PATIENCE_MS - waited);
      return isConfirmed();
    },
    answered(next, askedAt) {
      if (next.number > edition.number) edition = next;
      confirmedAt = Math.max(confirmedAt, askedAt);
      awaySince = null;
      nextAnswer.resolve();
      nextAnswer = Promise.withResolvers();
    },
    unanswered() {
      awaySince ??= now();
    },
  };
}

async function within(promise: Promise<void>, ms: number): Promise<void> {
  const late = Promise.withResolvers<void>();
  const timer = setTimeout(late.resolve, ms);
  await Promise.race([promise, late.promise]);
  clearTimeout(timer);
}
