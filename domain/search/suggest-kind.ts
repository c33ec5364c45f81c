/** What alone is suggested in a field of the search that takes nothing else. */
const KINDS = ['topic', 'person'] as const;
export type SuggestKind = (typeof KINDS)[number];

/** Null: everything that words may begin. */
export const readKind = (text: string | null): SuggestKind | null =>
  KINDS.find((kind) => kind === text) ?? null;
