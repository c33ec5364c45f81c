import { indexNowKey } from '#domain/announce/index-now-key';
import { readSettings } from '#domain/settings/read-settings';
import { markedAnswer, TEXT_TYPE } from '../../feed-answer.ts';
import { openMoment } from '../../moment.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ file: string }> };

/** Answers at /<key>.txt, see server/reader-pages.ts: by it search engines know that the site itself told them. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const [{ file }, moment, { indexNow }] = await Promise.all([params, openMoment(), readSettings()]);
  const key = indexNowKey();
  if (!indexNow || file !== `${key}.txt`) return markedAnswer(moment, TEXT_TYPE, null, { status: 404 });
  return markedAnswer(moment, TEXT_TYPE, key);
}
