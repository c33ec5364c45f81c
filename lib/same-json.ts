/** One spelling of a value, whatever the order of its keys. */
export const spellJson = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : item,
  );

export function isSameJson(one: unknown, other: unknown): boolean {
  try {
    return spellJson(one) === spellJson(other);
  } catch (error) {
    if (error instanceof RangeError) return false; // nested deeper than anything of ours
    throw error;
  }
}
