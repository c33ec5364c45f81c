import { listSection } from '#domain/stories/published';
import { findCorrectionsOf } from '#domain/stories/published-corrections';
import { STORIES_IN_FEED, writeFeed } from '../../feed.ts';
import { feedAnswer } from '../../feed-answer.ts';
import { openMoment } from '../../moment.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ sectionOrYear: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [{ sectionOrYear: slug }, moment] = await Promise.all([params, openMoment()]);
  const section = moment.everySection.find((candidate) => candidate.slug === slug);
  if (!section) return new Response(null, { status: 404 });
  const { stories } = await listSection(section, { before: null, limit: STORIES_IN_FEED }, moment.at);
  const notes = await findCorrectionsOf(stories, moment.at);
  return feedAnswer(moment, writeFeed({ site: moment.site, section }, stories, notes));
}
