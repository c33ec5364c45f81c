import type { DeskState } from '#domain/stories/desk-list';

export type DeskFilter = { state: DeskState | null; search: string };

/** The address of a list of the desk. */
export function deskAddress({ state, search }: DeskFilter, before?: string): string {
  const query = new URLSearchParams();
  if (state) query.set('state', state);
  if (search) query.set('q', search);
  if (before) query.set('before', before);
  return query.size > 0 ? `/admin?${query}` : '/admin';
}
