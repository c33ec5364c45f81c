/** Counts by story and kind until somebody takes what was counted. */
export type OpenTally<Kind extends string> = {
  add(story: string, kind: Kind, count?: number): void;
  /** What was counted since the last time, by the ids of stories. */
  take(): Map<string, Map<Kind, number>>;
  /** Of a taking that came to nothing. */
  putBack(taken: Map<string, Map<Kind, number>>): void;
};

/** @param most so many stories are counted; of more, those that come last are not */
export function openTally<Kind extends string>(most: number): OpenTally<Kind> {
  let counted = new Map<string, Map<Kind, number>>();

  const add = (story: string, kind: Kind, count = 1): void => {
    const known = counted.get(story);
    if (known === undefined && counted.size >= most) return;
    const kinds = known ?? new Map<Kind, number>();
    if (known === undefined) counted.set(story, kinds);
    kinds.set(kind, (kinds.get(kind) ?? 0) + count);
  };

  return {
    add,
    take() {
      const taken = counted;
      counted = new Map();
      return taken;
    },
    putBack(taken) {
      for (const [story, kinds] of taken) for (const [kind, count] of kinds) add(story, kind, count);
    },
  };
}
