import type { Failure, Result } from '#domain/failure';
import type { LogInRefusal } from '#domain/people/log-in-attempts';
import type { Trouble } from '#domain/trouble';

/** What every answer of the desk's API is, as the editor in the browser reads it. */
export type Refusal = {
  code: Failure['code'] | Trouble['code'] | LogInRefusal['code'] | 'expired' | 'signed-out' | 'somebody-else';
  message: string;
};

const STATUS: Record<Failure['code'], number> = {
  'not-found': 404,
  'not-allowed': 403,
  invalid: 422,
  'changed-elsewhere': 409,
  warned: 409,
  'prove-again': 403,
};

/** A result as an answer: the value, or `{ failure }` with the status that its code stands for. */
export function answer<T>(result: Result<T>, status = 200): Response {
  return result.ok ? json(result.value, status) : refuse(result.failure, STATUS[result.failure.code]);
}

export const refuse = (failure: Failure | Refusal, status: number): Response => json({ failure }, status);

export const signedOut = (): Response =>
  refuse(
    {
      code: 'signed-out',
      message: 'Your session has ended. Log in again; what you wrote is kept in this browser.',
    },
    401,
  );

/** The page was opened by one person, and another has logged in in the same browser since. */
export const somebodyElse = (name: string): Response =>
  refuse(
    {
      code: 'somebody-else',
      message: `${name} is logged in in this browser now. Nothing was stored in that name. Log in again as yourself.`,
    },
    401,
  );

const json = (value: unknown, status: number): Response =>
  Response.json(value, { status, headers: { 'Cache-Control': 'no-store' } });
