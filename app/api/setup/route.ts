import { z } from 'zod';
import type { Failure, Result } from '#domain/failure';
import { type PasswordSet, setPassword } from '#domain/people/set-password';
import { setUp } from '#domain/people/set-up';
import { rememberSession } from '../../(desk)/auth.ts';
import { type FormRefusal, goTo, MALFORMED, readForm, refuseForm } from '../../(desk)/form-answers.ts';
import { requestFacts } from '../../(desk)/request-facts.ts';
import { keepChallenge } from '../../(desk)/short-cookie.ts';
import { answeringForm } from '../answering-form.ts';

const token = z.string().regex(/^[\w-]{43}$/);
const password = z.string().max(1000);
const person = z.string().max(1000);

/** The first admin gives all; somebody invited, or whose password was reset, only the password. */
const formSchema = z.union([
  z.strictObject({ token, password }),
  z.strictObject({ token, password, name: person, email: person }),
]);

export const POST = answeringForm('/setup', async (request) => {
  const form = await readForm(request, formSchema);
  if (form === null) return refuseForm(request, MALFORMED, '/setup');
  const result = await redeem(form);
  if (!result.ok) return refuseForm(request, refusalOf(result.failure), `/setup/${form.token}`);
  if ('challenge' in result.value) {
    await keepChallenge('second-factor', result.value.challenge);
    return goTo(request, '/login/second');
  }
  await rememberSession(result.value.token);
  return goTo(request, '/admin');
});

async function redeem(form: z.infer<typeof formSchema>): Promise<Result<PasswordSet>> {
  const { at, userAgent, requestId } = await requestFacts();
  const who = { userAgent, requestId };
  return 'email' in form ? setUp({ ...form, ...who }, at) : setPassword({ ...form, ...who }, at);
}

function refusalOf(failure: Failure): FormRefusal {
  if (failure.code === 'invalid') return { status: 422, message: failure.message, fields: failure.fields };
  return { status: 410, message: failure.message };
}
