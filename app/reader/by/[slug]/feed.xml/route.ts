import { findProfile } from '#domain/people/profiles';
import { findCorrectionsOf } from '#domain/stories/published-corrections';
import { STORIES_IN_FEED, writeFeed } from '../../../feed.ts';
import { feedAnswer } from '../../../feed-answer.ts';
import { openMoment } from '../../../moment.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ slug: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [{ slug }, moment] = await Promise.all([params, openMoment()]);
  const found = await findProfile(slug, { before: null, limit: STORIES_IN_FEED }, moment.at);
  if (found === null) return new Response(null, { status: 404 });
  const { profile, list } = found;
  const section = { slug: profile.path.slice(1), name: profile.name };
  const notes = await findCorrectionsOf(list.stories, moment.at);
  return feedAnswer(moment, writeFeed({ site: moment.site, section }, list.stories, notes));
}
