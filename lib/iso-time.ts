/** An instant (ms UTC) as ISO 8601 writes it; one that is not set stays so. */
export const isoTime = (instant: number | null): string | null =>
  instant === null ? null : new Date(instant).toISOString();
