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
  /** When readers lose it, in words; null: they have lost it. */
  hour: string | null;
};

/**
 * Tells the newsroom that a story was withdrawn, or will be: at the address of the settings, or, where there is none, every editor
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
  { actor, id, headline, path, kind, reason, notice, hour }: Withdrawn,
  siteUrl: string,
): { subject: string; text: string } {
  const isLegal = kind === 'legal';
  const happening =
    hour === null
      ? `${actor.name} withdrew a story (${kind}). Its address answers that it is gone:`
      : `${actor.name} scheduled the withdrawal of a story (${kind}). Readers lose it ${hour}; then its address answers that it is gone. No other letter follows:`;
  const lines = [
    happening,
    siteUrl + path,
    notice === '' ? 'Readers are told nothing more.' : `Readers are told:\n${notice}`,
    ...(isLegal ? [] : [`Why, for the newsroom only:\n${reason}`]),
    `At the desk:\n${siteUrl}/admin/stories/${id}/history`,
  ];
  return { subject: subjectOf(isLegal ? null : headline, hour), text: lines.join('\n\n') };
}

function subjectOf(headline: string | null, hour: string | null): string {
  if (headline === null) return hour === null ? 'A story was withdrawn' : 'A story will be withdrawn';
  return `${hour === null ? 'Withdrawn' : 'To be withdrawn'}: ${headline}`;
}
