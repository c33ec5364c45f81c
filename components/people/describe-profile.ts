import type { PublicProfile } from '#domain/people/profiles';

const DESCRIPTION_MAX = 200;

type Described = Pick<PublicProfile, 'name' | 'title' | 'bio'>;

/** What a link to somebody's page says of them: whole words, as far as the language has spaces between them. */
export function describeProfile({ name, title, bio }: Described, siteName: string): string {
  const said = bio.replaceAll(/\s+/g, ' ') || title || `Stories by ${name} in ${siteName}`;
  if (said.length <= DESCRIPTION_MAX) return said;
  const lastSpace = said.lastIndexOf(' ', DESCRIPTION_MAX);
  if (lastSpace > DESCRIPTION_MAX / 2) return `${said.slice(0, lastSpace)}…`;
  return `${said.slice(0, DESCRIPTION_MAX).replace(/[\uD800-\uDBFF]$/, '')}…`; // no half of a letter
}
