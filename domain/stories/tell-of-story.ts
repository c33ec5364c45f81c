import { findAccount } from '#db/accounts';
import type { Query } from '#db/client';
import { findVersion, type StoryRow } from '#db/stories';
import { environment } from '#lib/environment';
import type { Actor } from '../access.ts';
import { queueMail } from '../jobs/queue-mail.ts';

type Telling = {
  actor: Actor;
  story: StoryRow;
  /** Accounts; whoever is named twice is told once, whoever did it is not told. */
  to: (string | null)[];
  /** 'Sent back' */
  about: string;
  words: string[];
};

/** A letter to those of the newsroom whom something about a story concerns. */
export async function tellOfStory(
  tx: Query,
  { actor, story, to, about, words }: Telling,
  at: number,
): Promise<void> {
  const name = await nameOf(tx, story);
  const text = [name, '', ...words, '', `${environment().siteUrl}/admin/stories/${story.id}`].join('\n');
  for (const id of new Set(to)) {
    const account = id === null || id === actor.accountId ? null : await findAccount(tx, id);
    if (account?.disabledAt === null)
      await queueMail(tx, { to: account.email, subject: `${about}: ${name}`, text }, at);
  }
}

async function nameOf(tx: Query, { id, version, slugline }: StoryRow): Promise<string> {
  return slugline || (await findVersion(tx, id, version))?.headline || 'A story without a headline';
}
