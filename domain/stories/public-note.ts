import { z } from 'zod';
import { plainWords } from './plain-words.ts';

/** What readers are told about a text, in its place or instead of it: rules for the server and the desk alike. */

/** Correction: it was wrong. Clarification: it was right, and could be misunderstood. */
export const CORRECTION_KINDS = ['correction', 'clarification'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

export const CORRECTION_PLACES = ['top', 'bottom'] as const;
export type CorrectionPlace = (typeof CORRECTION_PLACES)[number];

export const CORRECTION_MAX = 2000;
export const NOTICE_MAX = 1000;
export const REASON_MAX = 2000;

const correctionWords = plainWords('Words', CORRECTION_MAX).pipe(
  z.string().min(1, 'Say what was wrong, and what is right.'),
);

export const correctionFields = {
  kind: z.enum(CORRECTION_KINDS),
  place: z.enum(CORRECTION_PLACES),
  words: correctionWords,
};

/** Kill: it should never have run. Takedown: somebody asked, and is right. Legal: a court or a lawyer said so. */
export const WITHDRAWAL_KINDS = ['kill', 'takedown', 'legal'] as const;
export type WithdrawalKind = (typeof WITHDRAWAL_KINDS)[number];

export const withdrawalSchema = z.strictObject({
  kind: z.enum(WITHDRAWAL_KINDS),
  reason: plainWords('Reason', REASON_MAX).pipe(z.string().min(1, 'Say why, for the newsroom.')),
  notice: plainWords('Notice', NOTICE_MAX),
});

/** What is said of a withdrawal: its kind, a reason for the newsroom, a notice for readers (empty: the standard words). */
export type WithdrawalWords = z.infer<typeof withdrawalSchema>;
