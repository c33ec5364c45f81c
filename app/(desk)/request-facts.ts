import { headers } from 'next/headers';

/** What the front door says of a request, in headers that nobody outside can set. */
export type RequestFacts = {
  /** The instant of the request, milliseconds UTC. */
  at: number;
  /** The address of the person's machine. */
  address: string;
  requestId: string | null;
  userAgent: string;
};

export async function requestFacts(): Promise<RequestFacts> {
  const given = await headers();
  return {
    at: Number(given.get('x-stringer-at')) || Date.now(),
    address: given.get('x-stringer-address') ?? '',
    requestId: given.get('x-request-id'),
    userAgent: given.get('user-agent') ?? '',
  };
}
