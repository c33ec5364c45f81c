import type { Message, tellPublicServer } from '#lib/public-request';
import { JobFailure } from '../jobs/job-work.ts';

/** Sends a message to a server of others. Tests bring their own. */
export type Tell = typeof tellPublicServer;

const TROUBLES = {
  'not-public': 'it is no https address of the public internet',
  slow: 'it did not answer in time',
  redirects: 'it led in circles',
  unreachable: 'it could not be reached',
};

/** @throws JobFailure unless the server took the message */
export async function tellServer(
  tell: Tell,
  { name, address, signal, ...message }: Message & { name: string; address: string; signal?: AbortSignal },
): Promise<void> {
  const answer = await tell(address, message, signal ? { signal } : {});
  if ('trouble' in answer) throw new JobFailure(`${name} was not told: ${TROUBLES[answer.trouble]}.`);
  if (answer.status < 200 || answer.status > 299)
    throw new JobFailure(`${name} did not take it: it answered ${answer.status}.`);
}
