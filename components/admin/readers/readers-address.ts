import type { Span } from '#domain/readers/span';

/** The address of the room, or of one story in it. */
export function readersAddress(storyId?: string, span?: Span): string {
  const path = storyId === undefined ? '/admin/readers' : `/admin/readers/${storyId}`;
  return span === undefined ? path : `${path}?days=${span}`;
}

/** Where the numbers are taken away: the days, or the stories of the paper. */
export function exportAddress(of: 'days' | 'stories', span: Span, storyId?: string): string {
  const query = new URLSearchParams({ of, days: String(span) });
  if (storyId !== undefined) query.set('story', storyId);
  return `/api/readers?${query}`;
}
