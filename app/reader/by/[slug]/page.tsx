import { PEOPLE } from '#components/archive/archive-head';
import { Crumbs } from '#components/archive/crumbs';
import { DaysOfStories } from '#components/front/days-of-stories';
import { Paging } from '#components/front/paging';
import { PersonHead } from '#components/people/person-head';
import { ProfileHead } from '#components/people/profile-head';
import { findProfile } from '#domain/people/profiles';
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
      <PersonHead site={site} profile={profile} stories={list.stories} before={before} />
      <Crumbs crumbs={[PEOPLE]} />
      <ProfileHead profile={profile} />
      {list.stories.length === 0 && <p className="text-quiet">Nothing by {name} is published here yet.</p>}
      <DaysOfStories site={site} stories={list.stories} roles={roles} />
      <Paging path={path} before={before} next={list.next} />
    </ReaderDocument>
  );
}
