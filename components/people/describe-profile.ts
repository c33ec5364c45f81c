import type { PublicProfile } from '#domain/people/profiles';
import { shorten } from '#lib/shorten';

const DESCRIPTION_MAX = 200;

type Described = Pick<PublicProfile, 'name' | 'title' | 'bio'>;

/** What a link to somebody's page says of them. */
export const describeProfile = ({ name, title, bio }: Described, siteName: string): string =>
  shorten(bio, DESCRIPTION_MAX) || title || `Stories by ${name} in ${siteName}`;
