import type { PublicProfile } from '#domain/people/profiles';
import { paragraphsOf } from '#domain/people/profile';
import { ResponsivePicture } from '../reader/responsive-picture.tsx';

/** Who somebody is, over the list of their stories. */
export function ProfileHead({ profile }: { profile: PublicProfile }) {
  const { name, title, bio, picture, links } = profile;
  return (
    <header className="profile">
      <div className="profile-name">
        <h1 className="headline text-lead tracking-tightest">{name}</h1>
        {title && <p className="standfirst">{title}</p>}
      </div>
      {picture && (
        <ResponsivePicture
          picture={picture}
          sizes="(min-width: 48rem) 14rem, 9rem"
          first
          cropped
          className="portrait"
        />
      )}
      {(bio !== '' || links.length > 0) && (
        <div className="profile-words">
          {paragraphsOf(bio).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {links.length > 0 && (
            <ul className="flex flex-wrap gap-x-4" aria-label={`${name} elsewhere`}>
              {links.map((link) => (
                <li key={`${link.name} ${link.url}`}>
                  <a className="topic-link font-ui" rel="me" href={link.url}>
                    {link.name}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </header>
  );
}
