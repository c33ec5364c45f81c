type Span = { startsAt: number; endsAt: number };

/**
 * The spans in which readers had a story without a break, up to the one that is live; empty where none is. `spans` begin
 * one after the other. What went before a withdrawal is no part of it: readers lost it, and get it back nowhere.
 */
export function unbrokenRun<S extends Span>(spans: readonly S[], at: number): S[] {
  const seen = spans.filter(({ startsAt, endsAt }) => startsAt <= at && startsAt < endsAt);
  const live = seen.at(-1);
  if (live === undefined || live.endsAt <= at) return [];
  let first = seen.length - 1;
  while (first > 0 && seen[first - 1]?.endsAt === seen[first]?.startsAt) first -= 1;
  return seen.slice(first);
}
