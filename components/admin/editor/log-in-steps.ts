/** What the panel asks for; `expired`: the password once more, since the second step came too late. */
export type LogInStep = 'password' | 'second' | 'expired';

/** What is asked for at this address of the site; null: one is logged in. */
export function stepAt(path: string): LogInStep | null {
  if (/^\/login\/second(\?|$)/.test(path)) return 'second';
  return /^\/login(\?|$)/.test(path) ? 'expired' : null;
}
