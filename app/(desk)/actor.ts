import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Actor } from '#domain/access';
import { findActor, findIdleActor } from '#domain/people/sessions';
import { sessionToken } from './auth.ts';
import { requestFacts } from './request-facts.ts';

/** Who sends this request, with the rights their account has now; null when nobody is logged in. */
export const currentActor = cache(() => actorBy(findActor));

/** The same for what a page sends by itself, which is no sign of a person. */
export const idleActor = () => actorBy(findIdleActor);

async function actorBy(find: typeof findActor): Promise<Actor | null> {
  const token = await sessionToken();
  if (token === null) return null;
  const { at, requestId } = await requestFacts();
  const actor = await find(token, at);
  return actor && { ...actor, requestId };
}

/** For a page at `path`: who is logged in; anybody else is sent to log in and comes back. */
export async function requireActor(path: string): Promise<Actor> {
  const actor = await currentActor();
  if (actor === null) redirect(`/login?next=${encodeURIComponent(path)}`);
  return actor;
}
