import type { DeskState } from '#domain/stories/desk-list';
import type { Stage } from '#domain/stories/stages';

/** Which stories are asked for; empty and null: all of them. */
export type DeskFilter = {
  state: DeskState | null;
  stage: Stage | null;
  /** A section's id. */
  section: string;
  /** An account's id. */
  person: string;
  /** Only what was due and is not done. */
  late: boolean;
  search: string;
};

const ALL: DeskFilter = { state: null, stage: null, section: '', person: '', late: false, search: '' };

/** The address of a list of the desk. */
export function deskAddress(
  { state, stage, section, person, late, search }: DeskFilter,
  before = '',
): string {
  const asked = { state, stage, section, person, late: late ? '1' : '', q: search, before };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
  return query.size > 0 ? `/admin/stories?${query}` : '/admin/stories';
}

export const filterAddress = (filter: Partial<DeskFilter>): string => deskAddress({ ...ALL, ...filter });

/** Whether it leaves anything out but by state. */
export const isNarrow = (filter: DeskFilter): boolean =>
  deskAddress({ ...filter, state: null }) !== deskAddress(ALL);
