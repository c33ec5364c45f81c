import { listLatest } from '#domain/stories/published';
import { STORIES_IN_FEED, writeFeed } from '../feed.ts';
import { feedAnswer } from '../feed-answer.ts';
import { openMoment } from '../moment.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const moment = await openMoment();
  const stories = await listLatest(STORIES_IN_FEED, moment.at);
  return feedAnswer(moment, writeFeed({ site: moment.site, section: null }, stories));
}
