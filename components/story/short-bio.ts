import { paragraphsOf } from '#domain/people/profile';

const MAX = 180;

/** What fits under a story of somebody's bio: its first paragraph, cut between words where they have spaces. */
export function shortBio(bio: string): string {
  const [first = ''] = paragraphsOf(bio);
  const said = first.replaceAll(/\s+/g, ' ');
  if (said.length <= MAX) return said;
  const lastSpace = said.lastIndexOf(' ', MAX);
  const cut = lastSpace > MAX / 2 ? said.slice(0, lastSpace) : said.slice(0, MAX);
  return `${cut.replace(/[\uD800-\uDBFF]$/, '')}…`; // no half of a letter
}
