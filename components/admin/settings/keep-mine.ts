import type { Settings } from '#domain/settings/settings';
import { isSameJson } from '#lib/same-json';

/**
 * What somebody else saved, with what I wrote since I opened the form in its place. A field that I left alone stays
 * theirs: it may stand in another room than mine.
 */
export function keepMine(opened: Settings, mine: Settings, theirs: Settings): Settings {
  const before = new Map<string, unknown>(Object.entries(opened));
  const written = Object.entries(mine).filter(([name, value]) => !isSameJson(value, before.get(name)));
  return { ...theirs, ...Object.fromEntries(written) };
}
