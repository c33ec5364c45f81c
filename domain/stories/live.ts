/** A span of publication with its story's embargo; instants in milliseconds UTC. */
export type Span = { startsAt: number; endsAt: number; embargoUntil: number | null };

/** Publishing is a predicate on time, not a job. The pure twin of db/live.ts. */
export const isLive = ({ startsAt, endsAt, embargoUntil }: Span, at: number): boolean =>
  startsAt <= at && at < endsAt && (embargoUntil === null || embargoUntil <= at);
