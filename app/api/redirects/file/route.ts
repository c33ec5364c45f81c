import { exportRedirects } from '#domain/redirects/export-redirects';
import { readSettings } from '#domain/settings/read-settings';
import { dayOf } from '#lib/zoned-time';
import { currentActor } from '../../../(desk)/actor.ts';
import { refuseForm } from '../../../(desk)/form-answers.ts';
import { requestFacts } from '../../../(desk)/request-facts.ts';
import { streamAnswer } from '../../../stream-answer.ts';
import { answeringForm } from '../../answering-form.ts';

const PAGE = '/admin/redirects';

const SIGNED_OUT = { status: 401, message: 'Your session has ended. Log in again to take the file away.' };

/** All redirects, to take away. A form, not a script, asks for them: the browser puts them on the disk as they come. */
export const POST = answeringForm(PAGE, async (request) => {
  const actor = await currentActor();
  if (actor === null) return refuseForm(request, SIGNED_OUT, PAGE);
  const { at } = await requestFacts();
  const exported = await exportRedirects(actor, at);
  if (!exported.ok) return refuseForm(request, { status: 403, message: exported.failure.message }, PAGE);
  const name = `redirects-${dayOf(at, (await readSettings()).timeZone)}.csv`;
  return streamAnswer({ pieces: exported.value, type: 'text/csv; charset=utf-8', name });
});
