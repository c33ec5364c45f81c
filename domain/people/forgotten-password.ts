import { write } from '#db/client';
import { insertJob } from '#db/jobs';
import { listFailures, saveFailures } from '#db/log-ins';
import { newId } from '#lib/id';
import { sendsMail } from './deliver-link.ts';
import { parseEmailAddress } from './email-address.ts';
import { ASKED_PER_ACCOUNT, ASKED_PER_ADDRESS, askedKeys, hourEnd } from './forgotten-limits.ts';

export type ForgottenRefusal =
  | { code: 'no-mail' | 'no-address'; message: string }
  | { code: 'too-many'; message: string; retryAfterSeconds: number };

/** Said whether there is such an account or not. */
export const LETTER_ON_ITS_WAY =
  'If there is an account with this address, a letter with a link is on its way. The link is good for 30 minutes.';

/**
 * Somebody at the door who has forgotten their password. Known and unknown addresses take the same steps here and get
 * the same answer: whether there is an account is only found out afterwards, by the job (mail-reset-link.ts). The job
 * knows the address, never the link.
 */
export async function askForReset(
  { email, address }: { email: string; address: string },
  at: number,
): Promise<{ ok: true } | { ok: false; refusal: ForgottenRefusal }> {
  if (!sendsMail()) return refuse({ code: 'no-mail', message: NO_MAIL });
  const mailbox = parseEmailAddress(email);
  if (mailbox === null) return refuse({ code: 'no-address', message: NO_ADDRESS });
  return write(async (tx) => {
    const [here, account] = askedKeys({ address, email: mailbox }, at);
    const rows = new Map((await listFailures(tx, [here, account])).map((row) => [row.key, row.failures]));
    const askedHere = rows.get(here) ?? 0;
    const askedFor = rows.get(account) ?? 0;
    if (askedHere >= ASKED_PER_ADDRESS) return refuse(tooMany(at));
    await saveFailures(tx, { key: here, failures: askedHere + 1, lockedUntil: 0, lastAt: at });
    await saveFailures(tx, { key: account, failures: askedFor + 1, lockedUntil: 0, lastAt: at });
    // Whoever floods a mailbox is told nothing, nor is its owner disturbed.
    const payload = askedFor < ASKED_PER_ACCOUNT ? { email: mailbox } : {};
    await insertJob(tx, { id: newId(), kind: 'reset-link', payload, dueAt: at, createdAt: at });
    return { ok: true };
  });
}

const refuse = (refusal: ForgottenRefusal) => ({ ok: false, refusal }) as const;

const NO_MAIL = 'This portal sends no mail. Ask an admin of the paper for a link to a new password.';
const NO_ADDRESS = 'Give one plain e-mail address, such as asha@news.example. Nothing was sent.';

function tooMany(at: number): ForgottenRefusal {
  const ms = hourEnd(at) - at;
  const minutes = Math.max(1, Math.ceil(ms / 60_000));
  const message = `Too many letters were asked for from your network. Nothing was sent. Try again in ${minutes === 1 ? '1 minute' : `${minutes} minutes`}.`;
  return { code: 'too-many', message, retryAfterSeconds: Math.max(1, Math.ceil(ms / 1000)) };
}
