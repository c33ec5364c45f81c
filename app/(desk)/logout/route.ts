import { endSession } from '#domain/people/sessions';
import { forgetSession, sessionToken } from '../auth.ts';
import { requestFacts } from '../request-facts.ts';

/** Ends the session in the database first: a copy of the cookie is worth nothing afterwards. */
export async function POST(): Promise<Response> {
  const token = await sessionToken();
  const { at, requestId } = await requestFacts();
  if (token !== null) await endSession(token, requestId, at);
  await forgetSession();
  return new Response(null, { status: 303, headers: { location: '/login' } });
}
