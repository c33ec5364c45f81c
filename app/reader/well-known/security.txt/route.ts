import { writeSecurityText } from '#domain/machines/security-text';
import { readSettings } from '#domain/settings/read-settings';
import { markedAnswer, TEXT_TYPE } from '../../feed-answer.ts';
import { openMoment } from '../../moment.ts';

export const dynamic = 'force-dynamic';

/** Answers at /.well-known/security.txt, see server/reader-pages.ts. */
export async function GET(): Promise<Response> {
  const moment = await openMoment();
  const { securityContact: contact } = await readSettings();
  if (contact === '') return markedAnswer(moment, TEXT_TYPE, null, { status: 404 });
  const { origin, language } = moment.site;
  return markedAnswer(moment, TEXT_TYPE, writeSecurityText({ contact, origin, language }, moment.at));
}
