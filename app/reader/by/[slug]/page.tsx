import { PEOPLE } from '#components/archive/archive-head';
import { Crumbs } from '#components/archive/crumbs';
import { DaysOfStories } from '#components/front/days-of-stories';
import { Paging } from '#components/front/paging';
import { describeProfile } from '../../../../components/people/describe-profile.ts';
import { ProfileHead } from '#components/people/profile-head';
import { PageHead } from '#components/reader/page-head';
import { findProfile } from '#domain/people/profiles';
import { profileDataOf } from '../../../../components/people/profile-data.ts';
import { scriptJson } from '../../../../components/story/news-article.ts';
import '../../archive.css';
import { MissingPage } from '../../missing-page.tsx';
import { openMoment } from '../../moment.ts';
import { type Query, readBefore } from '../../query.ts';
import { ReaderDocument } from '../../reader-document.tsx';

type Props = { params: Promise<{ slug: string }>; searchParams: Query };

const STORIES_PER_PAGE = 25;

/** A person and everything by them, newest first. */
export default async function PersonPage({ params, searchParams }: Props) {
  const [{ slug }, before, moment] = await Promise.all([params, readBefore(searchParams), openMoment()]);
  const found = await findProfile(slug, { before, limit: STORIES_PER_PAGE }, moment.at);
  if (found === null) return <MissingPage moment={moment} />;
  const { profile, list, roles } = found;
  const { site } = moment;
  const { path, name } = profile;
  return (
    <ReaderDocument moment={moment} path={path}>
      <PageHead
        site={site}
        title={name}
        description={describeProfile(profile, site.name)}
        path={before === null ? path : `${path}?before=${before}`}
        picture={profile.picture ?? list.stories[0]?.picture ?? null}
        feed={{ path: `${path}/feed.xml`, title: `${site.name}: ${name}` }}
      />
      {before === null && (
        <script type="application/ld+json">{scriptJson(profileDataOf(profile, site))}</script>
      )}
      <Crumbs crumbs={[PEOPLE]} />
      <ProfileHead profile={profile} />
      {list.stories.length === 0 && <p className="text-quiet">Nothing by {name} is published here yet.</p>}
      <DaysOfStories site={site} stories={list.stories} roles={roles} />
      <Paging path={path} before={before} next={list.next} />
    </ReaderDocument>
  );
}
