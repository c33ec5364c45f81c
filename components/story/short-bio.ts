import { paragraphsOf } from '#domain/people/profile';
import { shorten } from '#lib/shorten';

const MAX = 180;

/** What fits under a story of somebody's bio: its first paragraph. */
export const shortBio = (bio: string): string => shorten(paragraphsOf(bio)[0] ?? '', MAX);
