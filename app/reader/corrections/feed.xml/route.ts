import { listCorrections } from '#domain/stories/published-corrections';
import { writeCorrectionsRss } from '../../../../components/feeds/corrections-rss.ts';
import { FOR_ALL, markedAnswer } from '../../feed-answer.ts';
import { openMoment } from '../../moment.ts';

export const dynamic = 'force-dynamic';

const IN_FEED = 30;

export async function GET(): Promise<Response> {
  const moment = await openMoment();
  const { corrections } = await listCorrections({ before: null, limit: IN_FEED }, moment.at);
  const xml = writeCorrectionsRss(moment.site, corrections);
  return markedAnswer(moment, 'application/rss+xml; charset=utf-8', xml, { headers: FOR_ALL });
}
