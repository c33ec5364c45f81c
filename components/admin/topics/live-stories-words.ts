import type { Count } from '#domain/archive/count';

/** "No live story", "1 live story", "100+ live stories" */
export function liveStoriesWords({ number, isMore }: Count): string {
  if (number === 0) return 'No live story';
  return number === 1 ? '1 live story' : `${number}${isMore ? '+' : ''} live stories`;
}
