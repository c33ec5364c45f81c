/** The list with the item at `from` standing at `to`. */
export function moved<T>(list: T[], from: number, to: number): T[] {
  const [item] = list.slice(from, from + 1);
  return item === undefined ? list : list.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** A name for each slide that stays with it when the order changes, also when a picture stands twice in a story. */
export function slideKeys(mediaIds: string[]): string[] {
  const seen = new Map<string, number>();
  return mediaIds.map((id) => {
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return `${id}-${times}`;
  });
}
