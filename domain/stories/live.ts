/** A span of publication with its story's embargo; instants in milliseconds UTC. */
export type Span = { startsAt: number; endsAt: number; embargoUntil: number | null };

/** Publishing is a predicate on time, not a job. The pure twin of db/live.ts. */
export const isLive = ({ startsAt, endsAt, ...story }: Span, at: number): boolean =>
  startsAt <= at && at < endsAt && !isEmbargoed(story, at);

/** Nobody may give it to readers yet. */
export const isEmbargoed = <S extends { embargoUntil: number | null }>(
  story: S,
  at: number,
): story is S & { embargoUntil: number } => story.embargoUntil !== null && story.embargoUntil > at;
