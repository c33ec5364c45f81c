/** A story that shares a topic with another, and how rare that topic is. */
export type Kin = { id: string; sectionId: string; firstPublishedAt: number };

/** A topic of the story that is read: how many texts carry it, and the newest stories among them. */
export type SharedTopic = { count: number; stories: readonly Kin[] };

const DAY = 86_400_000;
/** At this age a story counts for half of what it counts when it is new. */
const HALF_AGE = 90 * DAY;
/** So much more for standing in the same section. */
const SAME_SECTION = 1.15;

/** What few carry says more than what half of the paper carries. */
const rarityOf = (count: number): number => 1 / Math.log(2 + count);

/** Falls fast at first and slowly later: of two old stories the one that shares more comes first. */
const recencyOf = (firstPublishedAt: number, at: number): number =>
  HALF_AGE / (HALF_AGE + Math.max(0, at - firstPublishedAt));

/**
 * Which stories are nearest to one in a section, by the topics that they share with it: the ids, the nearest first.
 * Each is there once, however many topics it shares. Where all else is equal the newer comes first.
 */
export function rankKin(topics: readonly SharedTopic[], sectionId: string, at: number): string[] {
  const found = new Map<string, { kin: Kin; shared: number }>();
  for (const { count, stories } of topics)
    for (const kin of stories) {
      const { shared } = found.get(kin.id) ?? { shared: 0 };
      found.set(kin.id, { kin, shared: shared + rarityOf(count) });
    }
  const scored = [...found.values()].map(({ kin, shared }) => ({
    kin,
    score: shared * recencyOf(kin.firstPublishedAt, at) * (kin.sectionId === sectionId ? SAME_SECTION : 1),
  }));
  return scored
    .toSorted((one, other) => other.score - one.score || newerFirst(one.kin, other.kin))
    .map(({ kin }) => kin.id);
}

const newerFirst = (one: Kin, other: Kin): number =>
  other.firstPublishedAt - one.firstPublishedAt || (one.id < other.id ? 1 : -1);
