import {
  type ChallengeRow,
  countChallengeFailure,
  deleteChallenge,
  deleteEndedChallenges,
  findOpenChallenge,
  insertChallenge,
} from '#db/challenges';
import type { Query } from '#db/client';
import { hashToken, newToken } from './token.ts';

const MINUTE = 60_000;

/** What a browser is asked, and how long it may take to answer. Each is answered once. */
const LIFE = {
  'second-factor': 10 * MINUTE,
  'totp-new': 10 * MINUTE,
  'passkey-log-in': 5 * MINUTE,
  'passkey-new': 5 * MINUTE,
} as const;
export type ChallengePurpose = keyof typeof LIFE;

const FAILURES_MAX = 5;

/** Milliseconds; a cookie that holds the token lives as long. */
export const lifeOf = (purpose: ChallengePurpose): number => LIFE[purpose];

/** The token is kept nowhere but in the browser that was asked. */
export async function openChallenge(
  tx: Query,
  { purpose, ...asked }: { purpose: ChallengePurpose; accountId: string | null; value: string },
  at: number,
): Promise<string> {
  const token = newToken();
  await deleteEndedChallenges(tx, at);
  const expiresAt = at + LIFE[purpose];
  await insertChallenge(tx, { ...asked, tokenHash: hashToken(token), purpose, createdAt: at, expiresAt });
  return token;
}

export const findChallenge = (
  query: Query,
  { token, purpose }: { token: string; purpose: ChallengePurpose },
  at: number,
): Promise<ChallengeRow | null> => findOpenChallenge(query, { tokenHash: hashToken(token), purpose }, at);

/** A wrong answer; the fifth is the last. */
export async function failChallenge(tx: Query, { tokenHash, failures }: ChallengeRow): Promise<void> {
  if (failures + 1 >= FAILURES_MAX) await deleteChallenge(tx, tokenHash);
  else await countChallengeFailure(tx, tokenHash);
}

export const closeChallenge = (tx: Query, { tokenHash }: ChallengeRow): Promise<void> =>
  deleteChallenge(tx, tokenHash);
