import type { ProfilePage } from 'schema-dts';
import { webAddressesOf } from '#domain/people/profile';
import type { PublicProfile } from '#domain/people/profiles';
import { imageOf, publisherId, websiteId } from '../reader/graph.ts';
import { pictureImage } from '../reader/share-image.ts';
import type { Site } from '../reader/site.ts';

const PICTURE_WIDTH = 960;

/** What a search engine reads of a person. */
export function profileDataOf(profile: PublicProfile, site: Site): ProfilePage {
  const { name, title, bio, picture, path } = profile;
  const url = site.origin + path;
  const elsewhere = webAddressesOf(profile.links);
  return {
    '@type': 'ProfilePage',
    url,
    inLanguage: site.language,
    isPartOf: websiteId(site),
    mainEntity: {
      '@type': 'Person',
      name,
      url,
      ...(title && { jobTitle: title }),
      ...(bio && { description: bio }),
      ...(picture && { image: imageOf(site, pictureImage(picture, PICTURE_WIDTH)) }),
      ...(elsewhere.length > 0 && { sameAs: elsewhere }),
      worksFor: publisherId(site),
    },
  };
}
