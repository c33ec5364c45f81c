import { read } from '#db/client';
import { findPublicSlug } from '#db/public-pages';
import { isSlug } from '#lib/slug';

/** Where a page that somebody wrote answers; an address that it had before leads there. Null: there is none. */
export async function findPagePath(first: string, rest: string[]): Promise<string | null> {
  if (rest.length > 0 || !isSlug(first)) return null;
  const slug = await findPublicSlug(read(), first);
  return slug && `/${slug}`;
}
