import { unstable_rethrow } from 'next/navigation';
import { type Trouble, troubleOf } from '#domain/trouble';
import { log } from '#lib/log';
import { BodyCut } from '#lib/read-body';
import { requestFacts } from '../(desk)/request-facts.ts';
import { refuse } from './answer.ts';

type Route<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>;

/** Status and, where trying again helps, after how many seconds. */
const ANSWERS: Record<Trouble['code'], { status: number; retryAfter?: number }> = {
  busy: { status: 503, retryAfter: 5 },
  full: { status: 507, retryAfter: 30 },
  'read-only': { status: 503, retryAfter: 30 },
  unreachable: { status: 503, retryAfter: 5 },
  lost: { status: 503, retryAfter: 5 },
  broken: { status: 500 },
};

type RefuseTrouble = (request: Request, trouble: Trouble, status: number) => Response;

const asJson: RefuseTrouble = (_, trouble, status) => refuse(trouble, status);

/**
 * Every route of the API stands in here: whatever it throws is logged once and answered in the form that the page
 * in the browser reads. Next's own 500 is empty, and an editor would not know what became of the text.
 */
export const answering =
  <Rest extends unknown[]>(route: Route<Rest>, refuseTrouble = asJson): Route<Rest> =>
  async (request, ...rest) => {
    try {
      return await route(request, ...rest);
    } catch (error) {
      unstable_rethrow(error); // what Next throws for itself
      if (error instanceof BodyCut) return new Response(null, { status: 400 });
      const { requestId } = await requestFacts();
      const trouble = troubleOf(error, requestId);
      log.error({ error, requestId, code: trouble.code }, 'the API could not do what it was asked');
      const { status, retryAfter } = ANSWERS[trouble.code];
      const response = refuseTrouble(request, trouble, status);
      if (retryAfter !== undefined) response.headers.set('Retry-After', String(retryAfter));
      return response;
    }
  };
