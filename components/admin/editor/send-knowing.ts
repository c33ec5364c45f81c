import { type Act, askToPublish } from './ask-to-publish.ts';
import type { Outcome } from './story-requests.ts';

/** What the desk warns of is asked about, and sent again with the answer. */
export async function sendKnowing<T>(
  send: (acknowledged?: string[]) => Promise<Outcome<T>>,
  act?: Act,
): Promise<Outcome<T>> {
  let outcome = await send();
  while (outcome.kind === 'refused' && outcome.isWarning) {
    if (!(await askToPublish(outcome.message, outcome.fields, act))) return outcome;
    outcome = await send(Object.keys(outcome.fields));
  }
  return outcome;
}
