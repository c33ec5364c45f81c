import { z } from 'zod';
import { read } from '#db/client';
import { listWithdrawals, type WithdrawalRow } from '#db/withdrawals';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, type Result } from '../failure.ts';
import { WITHDRAWAL_KINDS } from './public-note.ts';
import type { WithdrawalNotice } from './reading.ts';

const kindSchema = z.enum(WITHDRAWAL_KINDS);

/** What readers are told of a withdrawal: never the reason. */
export const noticeOf = ({ kind, notice }: WithdrawalRow): WithdrawalNotice => ({
  kind: kindSchema.parse(kind),
  words: notice,
});

/** One withdrawal as the desk remembers it. */
export type DeskWithdrawal = WithdrawalNotice & {
  id: string;
  reason: string;
  takesEffectAt: number;
  createdBy: string;
};

/** Every withdrawal of a story with a kind, also those that are over: the newest first. */
export async function listDeskWithdrawals(actor: Actor, storyId: string): Promise<Result<DeskWithdrawal[]>> {
  if (!can(actor, 'read-desk')) return notAllowed('see the desk');
  const rows = await listWithdrawals(read(), storyId);
  return done(
    rows.map((row) => ({
      ...noticeOf(row),
      id: row.id,
      reason: row.reason,
      takesEffectAt: row.takesEffectAt,
      createdBy: row.createdByName,
    })),
  );
}
