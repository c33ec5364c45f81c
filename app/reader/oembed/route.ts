import { addressIn } from '#domain/front/oembed-address';
import { readOembed } from '#domain/front/oembed-question';
import { findPublishedStory } from '#domain/stories/published';
import { oembedOf, oembedXml } from '../../../components/feeds/oembed.ts';
import { FOR_ALL, markedAnswer, TEXT_TYPE } from '../feed-answer.ts';
import { openMoment } from '../moment.ts';

export const dynamic = 'force-dynamic';

const UNKNOWN_FORM = 'Cards of stories are written as json or xml. Ask with format=json or format=xml.\n';

/** How pages of others show a story. What it is asked was looked at by the front door: domain/front/oembed-address.ts. */
export async function GET(request: Request): Promise<Response> {
  const moment = await openMoment();
  const question = readOembed(new URL(request.url).searchParams);
  const { format } = question;
  if (format === null)
    return markedAnswer(moment, TEXT_TYPE, UNKNOWN_FORM, { status: 501, headers: FOR_ALL });
  const address = addressIn(question.url);
  const found = address && (await findPublishedStory(address.day, address.urlSlug, moment.at));
  if (found?.kind !== 'live') return markedAnswer(moment, TEXT_TYPE, null, { status: 404, headers: FOR_ALL });
  const card = oembedOf(found.story, moment.site, question);
  return format === 'json'
    ? markedAnswer(moment, 'application/json; charset=utf-8', JSON.stringify(card), { headers: FOR_ALL })
    : markedAnswer(moment, 'text/xml; charset=utf-8', oembedXml(card), { headers: FOR_ALL });
}
