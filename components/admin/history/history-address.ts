export const editorAddress = (storyId: string): string => `/admin/stories/${storyId}`;

type Place = { before?: string | null; isUnfolded?: boolean };

export function historyAddress(storyId: string, { before = null, isUnfolded = false }: Place = {}): string {
  const query = new URLSearchParams({
    ...(isUnfolded ? { autosaves: 'all' } : {}),
    ...(before === null ? {} : { before }),
  });
  return `${editorAddress(storyId)}/history${query.size > 0 ? `?${query}` : ''}`;
}

/** What is left open is chosen by the page: domain/stories/compare-revisions.ts. */
export function compareAddress(storyId: string, pair: { from?: string; to?: string } = {}): string {
  const query = new URLSearchParams(pair);
  return `${editorAddress(storyId)}/history/compare${query.size > 0 ? `?${query}` : ''}`;
}
