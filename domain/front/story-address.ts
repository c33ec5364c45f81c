import { isSlug } from '#lib/slug';
import { isDay } from '#lib/zoned-time';

export type StoryAddress = { day: string; urlSlug: string };

/** What the path of a story names, whether or not there is one. */
export function storyAddress(path: string): StoryAddress | null {
  const [year = '', month = '', date = '', urlSlug = '', ...rest] = path.slice(1).split('/');
  const day = `${year}-${month}-${date}`;
  return rest.length === 0 && isDay(day) && isSlug(urlSlug) ? { day, urlSlug } : null;
}
