import { listAccountRows } from '#db/accounts';
import type { Query } from '#db/client';
import { environment } from '#lib/environment';
import type { Actor } from '../access.ts';
import { queueMail } from '../jobs/queue-mail.ts';
import { readVersionedSettings } from '../settings/read-settings.ts';
import type { WithdrawalKind } from './public-note.ts';

type Withdrawn = {
  actor: Actor;
  id: string;
  headline: string;
  path: string;
  kind: WithdrawalKind;
  reason: string;
  notice: string;
};

/**
 * Tells the newsroom that a story was withdrawn: at the address of the settings, or, where there is none, every editor
 * and admin (docs/decisions/0081).
 */
export async function tellNewsroom(tx: Query, withdrawn: Withdrawn, at: number): Promise<void> {
  const { settings } = await readVersionedSettings(tx);
  const to = settings.newsroomEmail === '' ? await listEditors(tx) : [settings.newsroomEmail];
  const letter = letterOf(withdrawn, environment().siteUrl);
  for (const address of to) await queueMail(tx, { to: address, ...letter }, at);
}

async function listEditors(tx: Query): Promise<string[]> {
  const accounts = await listAccountRows(tx);
  return accounts
    .filter(({ role, disabledAt }) => disabledAt === null && (role === 'editor' || role === 'admin'))
    .map(({ email }) => email);
}

/** Mail leaves the house: of a legal withdrawal it says no more than readers are told. */
export function letterOf(
  { actor, id, headline, path, kind, reason, notice }: Withdrawn,
  siteUrl: string,
): { subject: string; text: string } {
  const isLegal = kind === 'legal';
  const lines = [
    `${actor.name} withdrew a story (${kind}). Its address answers that it is gone:`,
    siteUrl + path,
    notice === '' ? 'Readers are told nothing more.' : `Readers are told:\n${notice}`,
    ...(isLegal ? [] : [`Why, for the newsroom only:\n${reason}`]),
    `At the desk:\n${siteUrl}/admin/stories/${id}/history`,
  ];
  return { subject: isLegal ? 'A story was withdrawn' : `Withdrawn: ${headline}`, text: lines.join('\n\n') };
}
