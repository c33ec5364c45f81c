import { read, write } from '#db/client';
import { listUnseen, listUnseenOn, markSeen } from '#db/notes';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, type Result } from '../failure.ts';

/** A note that asks somebody to look, as the desk's front shows it. */
export type Mention = {
  noteId: string;
  threadId: string;
  storyId: string;
  /** What the story is called at the desk; may be empty. */
  story: string;
  words: string;
  by: string;
  at: number;
};

/** What asks this person to look and was not looked at, the newest first. */
export async function listMentions(actor: Actor, limit: number): Promise<Mention[]> {
  if (!can(actor, 'read-desk') || actor.accountId === null) return [];
  const rows = await listUnseen(read(), actor.accountId, limit);
  return rows.map(({ headline, slugline, ...row }) => ({ ...row, story: headline || slugline }));
}

/** This person has the notes of a story before them. */
export function seeMentions(actor: Actor, storyId: string, at: number): Promise<Result<null>> {
  const { accountId } = actor;
  return write(async (tx) => {
    if (!can(actor, 'read-desk')) return notAllowed('see the desk');
    if (accountId !== null) await markSeen(tx, await listUnseenOn(tx, storyId, accountId), accountId, at);
    return done(null);
  });
}
