import { z } from 'zod';
import { askForReset } from '#domain/people/forgotten-password';
import { goTo, MALFORMED, readForm, refuseForm } from '../../(desk)/form-answers.ts';
import { requestFacts } from '../../(desk)/request-facts.ts';
import { answeringForm } from '../answering-form.ts';

const PAGE = '/login/forgotten';

const formSchema = z.strictObject({ email: z.string().max(254) });

const STATUS = { 'no-mail': 422, 'no-address': 422, 'too-many': 429 } as const;

export const POST = answeringForm(PAGE, async (request) => {
  const form = await readForm(request, formSchema);
  if (form === null) return refuseForm(request, MALFORMED, PAGE);
  const { at, address } = await requestFacts();
  const asked = await askForReset({ ...form, address }, at);
  if (!asked.ok) return refuseForm(request, { ...asked.refusal, status: STATUS[asked.refusal.code] }, PAGE);
  return goTo(request, `${PAGE}?asked=1`);
});
