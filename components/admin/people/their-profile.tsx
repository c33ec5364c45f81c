import type { ReactNode } from 'react';
import type { Profile } from '#domain/people/profile';
import { type Said, TheirVersion } from '../their-version.tsx';

type TheirProfileProps = {
  mine: Profile;
  theirs: Profile;
  onSettle: (which: 'mine' | 'theirs') => void;
};

/** What somebody else saved while this person was open. */
export const TheirProfile = ({ mine, theirs, onSettle }: TheirProfileProps): ReactNode => (
  <TheirVersion
    title="Saved by them"
    mine={describe(mine)}
    theirs={describe(theirs)}
    same="The same words."
    take="Take theirs"
    onSettle={onSettle}
  />
);

const describe = (profile: Profile): Record<keyof Profile, Said> => ({
  name: ['Name', profile.name],
  slug: ['Address', `/by/${profile.slug}`],
  title: ['Title', profile.title],
  bio: ['Bio', profile.bio],
  pictureId: ['Portrait', profile.pictureId === null ? 'none' : `picture ${profile.pictureId.slice(0, 6)}`],
  links: ['Links', profile.links.map(({ name, url }) => `${name}: ${url}`).join(', ')],
  accountId: ['Account', profile.accountId === null ? 'none' : 'an account'],
});
