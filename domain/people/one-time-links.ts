import type { Query } from '#db/client';
import { deleteUnusedLinks, insertOneTimeLink } from '#db/one-time-links';
import { environment } from '#lib/environment';
import { hashToken, newToken } from './token.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What a link is for, and how long it waits, milliseconds. */
const LIFE = { 'set-up': 72 * HOUR, invitation: 72 * HOUR, reset: 30 * MINUTE } as const;
export type LinkPurpose = keyof typeof LIFE;

/** The address of a new link, which is shown once and kept only as a hash. Older ones of the account are void. */
export async function createLink(
  tx: Query,
  { purpose, accountId }: { purpose: LinkPurpose; accountId: string | null },
  at: number,
): Promise<string> {
  const token = newToken();
  await deleteUnusedLinks(tx, accountId);
  await insertOneTimeLink(tx, {
    tokenHash: hashToken(token),
    purpose,
    accountId,
    createdAt: at,
    expiresAt: at + LIFE[purpose],
    usedAt: null,
  });
  return `${environment().siteUrl}/setup/${token}`;
}
