import type { Draft } from '#domain/stories/draft';

/** Asked for at every key stroke, and drafts are never changed in place. */
const known = new WeakMap<Draft, string>();

/** The same text gives the same string, whatever the order of keys and the spaces around a field. */
export function canonical(draft: Draft): string {
  const text = known.get(draft) ?? JSON.stringify(tidy(draft));
  known.set(draft, text);
  return text;
}

export const isSameText = (one: Draft, other: Draft): boolean => canonical(one) === canonical(other);

/** Spaces count in running text, and nowhere else: a save keeps none around a caption. */
function tidy(value: unknown, isRunningText = false): unknown {
  if (typeof value === 'string') return isRunningText ? value : value.trim();
  if (Array.isArray(value)) return value.map((item) => tidy(item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, tidy(item, key === 'text')]));
}
