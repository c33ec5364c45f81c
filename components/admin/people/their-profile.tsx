import type { ReactNode } from 'react';
import type { Profile } from '#domain/people/profile';

type TheirProfileProps = {
  mine: Profile;
  theirs: Profile;
  onSettle: (which: 'mine' | 'theirs') => void;
};

const LABELS: Record<keyof Profile, string> = {
  name: 'Name',
  slug: 'Address',
  title: 'Title',
  bio: 'Bio',
  pictureId: 'Portrait',
  links: 'Links',
  accountId: 'Account',
};

/** What somebody else saved while this person was open, where it differs from what stands in the form. */
export function TheirProfile({ mine, theirs, onSettle }: TheirProfileProps): ReactNode {
  const before = new Map(describe(mine));
  const rows = describe(theirs).filter(([key, value]) => before.get(key) !== value);
  return (
    <div className="their-settings">
      <h2>Saved by them</h2>
      {rows.length === 0 && <p>The same words.</p>}
      <dl>
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt>{LABELS[key]}</dt>
            <dd>{value || 'empty'}</dd>
          </div>
        ))}
      </dl>
      <p>
        <button type="button" className="button" onClick={() => onSettle('mine')}>
          Keep what I wrote
        </button>{' '}
        <button type="button" className="button" onClick={() => onSettle('theirs')}>
          Take theirs
        </button>
      </p>
    </div>
  );
}

const describe = (profile: Profile): [keyof Profile, string][] => [
  ['name', profile.name],
  ['slug', `/by/${profile.slug}`],
  ['title', profile.title],
  ['bio', profile.bio],
  ['pictureId', profile.pictureId === null ? 'none' : `picture ${profile.pictureId.slice(0, 6)}`],
  ['links', profile.links.map(({ name, url }) => `${name}: ${url}`).join(', ')],
  ['accountId', profile.accountId === null ? 'none' : 'an account'],
];
