import { readNewsMap } from '#domain/maps/news-map';
import { markedAnswer } from '../feed-answer.ts';
import { openMoment } from '../moment.ts';
import { writeNewsMap, XML_TYPE } from '../write-sitemap.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const moment = await openMoment();
  const { stories, until } = await readNewsMap(moment.at);
  const trueUntil = { ...moment, until: Math.min(moment.until, until) };
  return markedAnswer(trueUntil, XML_TYPE, writeNewsMap(moment.site, stories));
}
