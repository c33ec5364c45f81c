import type { Outcome } from './story-requests.ts';

/** Why something small was not done, in a sentence; what is written is not concerned. */
export function troubleOf(outcome: Exclude<Outcome<unknown>, { kind: 'done' }>): string {
  if ('message' in outcome) return outcome.message;
  return outcome.kind === 'unreachable'
    ? 'No answer came, so it is not known whether it was done. Try again when you are online.'
    : 'The server could not do it. Try again in a minute.';
}
