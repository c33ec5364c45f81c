import { writeRobots } from '#domain/machines/robots';
import { readSettings } from '#domain/settings/read-settings';
import { markedAnswer, TEXT_TYPE } from '../feed-answer.ts';
import { openMoment } from '../moment.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const moment = await openMoment();
  const { aiCrawlers } = await readSettings();
  const text = writeRobots({ origin: moment.site.origin, aiCrawlers });
  return markedAnswer(moment, TEXT_TYPE, text);
}
