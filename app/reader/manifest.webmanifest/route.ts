import { manifestOf } from '../../../components/reader/manifest.ts';
import { markedAnswer } from '../feed-answer.ts';
import { openMoment } from '../moment.ts';

export const dynamic = 'force-dynamic';

/** What a phone needs to know to keep the paper among its applications. */
export async function GET(): Promise<Response> {
  const moment = await openMoment();
  const manifest = JSON.stringify(manifestOf(moment.site));
  return markedAnswer(moment, 'application/manifest+json; charset=utf-8', manifest);
}
