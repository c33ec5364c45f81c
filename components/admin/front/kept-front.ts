import { z } from 'zod';
import { type FrontContent, frontSchema } from '#domain/front/content';

/** What this browser keeps of an arrangement that the server has not got. */
export type KeptFront = { content: FrontContent; version: number /** ms UTC */; at: number };

const keptSchema = z.object({ content: frontSchema, version: z.number(), at: z.number() });
const keyOf = (accountId: string) => `stringer:front:${accountId}`;

/** A full or forbidden storage keeps nothing: the arrangement is still on the screen. */
export function keepFront(accountId: string, kept: KeptFront): boolean {
  try {
    localStorage.setItem(keyOf(accountId), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function findKeptFront(accountId: string): KeptFront | null {
  try {
    const kept = keptSchema.safeParse(JSON.parse(localStorage.getItem(keyOf(accountId)) ?? 'null'));
    return kept.success ? kept.data : null;
  } catch {
    return null; // forbidden, or not ours
  }
}

export const forgetFront = (accountId: string): void => localStorage.removeItem(keyOf(accountId));
