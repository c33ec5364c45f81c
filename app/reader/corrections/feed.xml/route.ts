import { listCorrections } from '#domain/stories/published-corrections';
import { writeCorrectionsFeed } from '../../corrections-feed.ts';
import { feedAnswer } from '../../feed-answer.ts';
import { openMoment } from '../../moment.ts';

export const dynamic = 'force-dynamic';

const IN_FEED = 30;

export async function GET(): Promise<Response> {
  const moment = await openMoment();
  const { corrections } = await listCorrections({ before: null, limit: IN_FEED }, moment.at);
  return feedAnswer(moment, writeCorrectionsFeed(moment.site, corrections));
}
