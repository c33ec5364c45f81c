import { writeRobots } from '#domain/machines/robots';
import { readSettings } from '#domain/settings/read-settings';
import { markedAnswer } from '../feed-answer.ts';
import { openMoment } from '../moment.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const moment = await openMoment();
  const { aiCrawlers } = await readSettings();
  const text = writeRobots({ origin: moment.site.origin, aiCrawlers });
  return markedAnswer(moment, 'text/plain; charset=utf-8', text);
}
