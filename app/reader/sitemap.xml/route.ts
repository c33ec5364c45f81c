import { listMaps } from '#domain/maps/read-maps';
import { markedAnswer } from '../feed-answer.ts';
import { openMoment } from '../moment.ts';
import { writeMapIndex, XML_TYPE } from '../write-sitemap.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const moment = await openMoment();
  const maps = await listMaps(moment.at);
  return markedAnswer(moment, XML_TYPE, writeMapIndex(moment.site.origin, maps));
}
