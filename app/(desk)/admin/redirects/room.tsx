import { z } from 'zod';

const text = z.string().trim().max(600).catch('');

/** What is looked for in a list of old addresses, and where it goes on. */
export const listQuerySchema = z.object({ q: text, after: text });

export function NotForYou() {
  return (
    <>
      <h1>Redirects</h1>
      <p>Only an admin leads old addresses elsewhere. Ask one of yours.</p>
    </>
  );
}
