/** What becomes of a story in a slot: readers see it, or from when on, or why not. */
export type SlotState =
  | { is: 'live' }
  /** `at`, ms UTC: it takes its place by itself. */
  | { is: 'scheduled'; at: number }
  | { is: 'embargoed'; until: number }
  | { is: 'withdrawn' }
  | { is: 'draft' }
  | { is: 'gone' };

export type StateFacts = {
  publications: readonly { startsAt: number; endsAt: number }[];
  embargoUntil: number | null;
};

/** The state of a story at an instant, ms UTC. */
export function slotStateAt({ publications, embargoUntil }: StateFacts, at: number): SlotState {
  const free = Math.max(at, embargoUntil ?? at);
  // Spans of one story never overlap; one that ends before it begins, or before the embargo does, is never seen.
  const spans = publications
    .map(({ startsAt, endsAt }) => ({ opens: Math.max(startsAt, free), endsAt }))
    .filter(({ opens, endsAt }) => opens < endsAt);
  const opens = Math.min(...spans.map((span) => span.opens));
  if (opens === at) return { is: 'live' };
  if (embargoUntil !== null && embargoUntil > at && (opens === embargoUntil || spans.length === 0))
    return { is: 'embargoed', until: embargoUntil };
  if (spans.length > 0) return { is: 'scheduled', at: opens };
  const wasShown = publications.some(({ startsAt, endsAt }) => startsAt <= at && startsAt <= endsAt);
  return { is: wasShown ? 'withdrawn' : 'draft' };
}
