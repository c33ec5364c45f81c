import type { PublicProfile } from '#domain/people/profiles';
import { webAddressesOf } from '#domain/people/profile';
import type { StoryCard } from '#domain/stories/reading';
import { PEOPLE } from '../archive/archive-head.tsx';
import { collectionOf, listOf } from '../reader/graph.ts';
import { PageHead } from '../reader/page-head.tsx';
import { pictureImage } from '../reader/share-image.ts';
import type { Site } from '../reader/site.ts';
import { describeProfile } from './describe-profile.ts';
import { fediverseHandle } from './fediverse-handle.ts';
import { profileDataOf } from './profile-data.ts';

type Props = {
  site: Site;
  profile: PublicProfile;
  stories: readonly StoryCard[];
  /** Where the list goes on; null on its first page, which is the one about the person. */
  before: string | null;
};

/** The head of somebody's page and of the lists behind it. */
export function PersonHead({ site, profile, stories, before }: Props) {
  const { path, name, picture, links } = profile;
  const description = describeProfile(profile, site.name);
  const paths = stories.map((story) => story.path);
  const page = { description, path: before === null ? path : `${path}?before=${before}` };
  return (
    <PageHead
      site={site}
      title={name}
      {...page}
      shared={{
        kind: 'profile',
        image: picture && pictureImage(picture),
        creator: fediverseHandle(webAddressesOf(links)) ?? '',
      }}
      feed={{ path, title: `${site.name}: ${name}` }}
      crumbs={[PEOPLE]}
      things={
        before === null
          ? [profileDataOf(profile, site), listOf(site, paths)]
          : [collectionOf(site, { ...page, name, paths })]
      }
    />
  );
}
