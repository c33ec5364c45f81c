import type { LogInRefusal } from '#domain/people/log-in-attempts';
import { goTo, isByScript, refuseForm } from '../../(desk)/form-answers.ts';

const STATUS = { wrong: 401, locked: 429, 'too-many': 429, busy: 503 } as const;

/** `next`: where one goes afterwards; an address of the desk (app/(desk)/return-address.ts). */
export const logInPage = (next: string): string => `/login?next=${encodeURIComponent(next)}`;
export const secondPage = (next: string): string => `/login/second?next=${encodeURIComponent(next)}`;

/** Without script what was wrong comes back to the form; the others wait, and say with their status how long. */
export function refuseLogIn(
  request: Request,
  refusal: LogInRefusal,
  page: string,
  wrong: 'wrong' | 'code' = 'wrong',
): Response {
  if (refusal.code === 'wrong' && !isByScript(request)) return goTo(request, `${page}&refused=${wrong}`);
  return refuseForm(request, { ...refusal, status: STATUS[refusal.code] }, page);
}
