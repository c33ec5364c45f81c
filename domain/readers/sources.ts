/** From where readers come to a story. `site`: from another page of the paper; `direct`: whoever does not say. */
export const SOURCES = ['search', 'social', 'direct', 'other', 'site'] as const;
export type Source = (typeof SOURCES)[number];

export const SOURCE_NAMES: Record<Source, string> = {
  search: 'Search engines',
  social: 'Social networks and messengers',
  direct: 'Directly, or it was not said',
  other: 'Other sites',
  site: 'Other pages of this site',
};

export const isSource = (name: string): name is Source => SOURCES.some((source) => source === name);
