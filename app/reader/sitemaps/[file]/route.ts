import { readMapPath } from '#domain/maps/map-names';
import { findMap } from '#domain/maps/read-maps';
import { markedAnswer } from '../../feed-answer.ts';
import { openMoment } from '../../moment.ts';
import { writeMap, XML_TYPE } from '../../write-sitemap.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ file: string }> };

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const [{ file }, moment] = await Promise.all([params, openMoment()]);
  const name = readMapPath(`/sitemaps/${file}`);
  const blocks = name && (await findMap(name, moment.at));
  if (blocks === null) return markedAnswer(moment, XML_TYPE, null, { status: 404 });
  return markedAnswer(moment, XML_TYPE, await writeMap(moment.site.origin, blocks));
}
