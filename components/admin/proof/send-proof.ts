import { z } from 'zod';
import { send } from '../editor/story-requests.ts';

export const sendProof = (password: string) => send('POST', '/api/prove', { password }, z.null());

const provedSchema = z.object({ proved: z.boolean() });

export async function isProofNeeded(): Promise<boolean> {
  const outcome = await send('GET', '/api/prove', undefined, provedSchema);
  return outcome.kind === 'done' && !outcome.value.proved;
}
