import type { Query } from '#db/client';
import { insertJob } from '#db/jobs';
import { newId } from '#lib/id';

/** A letter of plain text. No secrets: it lies in the database until it is sent. */
export type Mail = { to: string; subject: string; text: string };

/** Sent after the transaction that asks for it, once it is committed. */
export const queueMail = (tx: Query, mail: Mail, at: number): Promise<void> =>
  insertJob(tx, { id: newId(), kind: 'mail', payload: mail, dueAt: at, createdAt: at });
