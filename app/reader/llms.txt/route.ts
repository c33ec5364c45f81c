import { readSettings } from '#domain/settings/read-settings';
import { listLatest } from '#domain/stories/published';
import { markedAnswer, TEXT_TYPE } from '../feed-answer.ts';
import { writeLlms } from '../write-llms.ts';
import { openMoment } from '../moment.ts';

export const dynamic = 'force-dynamic';

const STORIES = 20;

export async function GET(): Promise<Response> {
  const moment = await openMoment();
  const [stories, { aiCrawlers }] = await Promise.all([listLatest(STORIES, moment.at), readSettings()]);
  const text = writeLlms({ site: moment.site, stories, aiCrawlers });
  return markedAnswer(moment, TEXT_TYPE, text);
}
