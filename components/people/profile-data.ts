import type { ProfilePage, WithContext } from 'schema-dts';
import { renditionUrl } from '#domain/media/picture';
import type { PublicProfile } from '#domain/people/profiles';
import type { Site } from '../reader/site.ts';
import { singleWidth } from '../reader/srcset.ts';

const PICTURE_WIDTH = 960;

/** What a search engine reads of a person. */
export function profileDataOf(profile: PublicProfile, site: Site): WithContext<ProfilePage> {
  const { name, title, bio, picture, links, path } = profile;
  const url = site.origin + path;
  const elsewhere = links.map((link) => link.url).filter((address) => !address.startsWith('mailto:'));
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    url,
    mainEntity: {
      '@type': 'Person',
      name,
      url,
      ...(title && { jobTitle: title }),
      ...(bio && { description: bio }),
      ...(picture && {
        image: site.origin + renditionUrl(picture, singleWidth(picture, PICTURE_WIDTH), 'jpg'),
      }),
      ...(elsewhere.length > 0 && { sameAs: elsewhere }),
      worksFor: { '@type': 'NewsMediaOrganization', name: site.name, url: `${site.origin}/` },
    },
  };
}
