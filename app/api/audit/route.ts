import { z } from 'zod';
import { readSought, soughtSchema } from '#domain/audit/audit-filter';
import { EXPORT_FORMATS } from '#domain/audit/audit-lines';
import { exportAudit } from '#domain/audit/export-audit';
import { readSettings } from '#domain/settings/read-settings';
import { dayOf } from '#lib/zoned-time';
import { currentActor } from '../../(desk)/actor.ts';
import { MALFORMED, readForm, refuseForm } from '../../(desk)/form-answers.ts';
import { requestFacts } from '../../(desk)/request-facts.ts';
import { streamAnswer } from '../../stream-answer.ts';
import { answeringForm } from '../answering-form.ts';

const PAGE = '/admin/audit';

const formSchema = z.strictObject({ format: z.enum(EXPORT_FORMATS), ...soughtSchema.shape });

const TYPES = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl; charset=utf-8' } as const;
const STATUS = { 'not-allowed': 403, 'prove-again': 403 } as Readonly<Record<string, number>>;

const SIGNED_OUT = { status: 401, message: 'Your session has ended. Log in again to take the file away.' };

/** A file to take away. A form, not a script, asks for it: the browser puts it on the disk as it comes. */
export const POST = answeringForm(PAGE, async (request) => {
  const actor = await currentActor();
  if (actor === null) return refuseForm(request, SIGNED_OUT, PAGE);
  const form = await readForm(request, formSchema);
  if (form === null) return refuseForm(request, MALFORMED, PAGE);
  const { at } = await requestFacts();
  const { format } = form;
  const exported = await exportAudit(actor, { format, sought: readSought(form) }, at);
  if (!exported.ok) {
    const { code, message } = exported.failure;
    return refuseForm(request, { message, status: STATUS[code] ?? 422 }, PAGE);
  }
  const name = `audit-${dayOf(at, (await readSettings()).timeZone)}.${format}`;
  return streamAnswer({ pieces: exported.value, type: TYPES[format], name });
});
