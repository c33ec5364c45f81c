import { markedAnswer } from '../feed-answer.ts';
import { openMoment } from '../moment.ts';
import { writeOpenSearch } from '../write-opensearch.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const moment = await openMoment();
  const type = 'application/opensearchdescription+xml; charset=utf-8';
  return markedAnswer(moment, type, writeOpenSearch(moment.site));
}
