import { type Query, write } from '#db/client';
import { deletePresence, deleteSilent, listPresent, savePresence } from '#db/presence';
import { findSaver, findStory, type StoryRow } from '#db/stories';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, notFound, type Result } from '../failure.ts';
import { subjectOf } from './story-access.ts';

/**
 * An editor that was silent for so long is gone. It speaks every 20 seconds, and a hidden page of a browser that saves
 * power once a minute; whoever looks every 20 seconds sees a crashed one go within two minutes.
 */
const SILENT_MAX = 90_000;

/** Somebody else who has the story open, or oneself in another window. */
export type Present = { name: string; isYou: boolean; since: number };

/** What an open editor hears when it says that it is there. */
export type Around = {
  others: Present[];
  newest: { version: number; savedBy: string; isYou: boolean; savedAt: number };
};

type Editor = { storyId: string; editorId: string };

/** An editor says that it has the story open, and hears who else has and what was saved last. */
export function sayPresent(actor: Actor, { storyId, editorId }: Editor, at: number): Promise<Result<Around>> {
  return write(async (tx) => {
    const story = await findStory(tx, storyId);
    if (story === null) return notFound('story');
    const { accountId } = actor;
    // Not written down as refused: an open page asks every 20 seconds.
    if (accountId === null || !can(actor, 'edit-story', subjectOf(story, at)))
      return notAllowed('edit this story');
    await deleteSilent(tx, at - SILENT_MAX);
    await savePresence(tx, { storyId, editorId, accountId }, at);
    const present = await listPresent(tx, [storyId], at - SILENT_MAX);
    const others = present
      .filter((one) => one.editorId !== editorId)
      .map(({ name, since, ...one }) => ({ name, since, isYou: one.accountId === accountId }));
    return done({ others, newest: await newestOf(tx, story, accountId) });
  });
}

/** An editor says that it is being closed. Only its own account can say so. */
export async function sayGone(actor: Actor, editor: Editor): Promise<Result<null>> {
  const { accountId } = actor;
  if (accountId !== null) await write((tx) => deletePresence(tx, { ...editor, accountId }));
  return done(null);
}

/** The names of those who have these stories open, by story, each once. */
export async function listOpenBy(
  query: Query,
  storyIds: string[],
  at: number,
): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  if (storyIds.length === 0) return names;
  for (const { storyId, name } of await listPresent(query, storyIds, at - SILENT_MAX)) {
    const known = names.get(storyId) ?? [];
    if (!known.includes(name)) names.set(storyId, [...known, name]);
  }
  return names;
}

async function newestOf(tx: Query, { id, version }: StoryRow, accountId: string): Promise<Around['newest']> {
  const saver = await findSaver(tx, id, version);
  if (saver === null) throw new Error(`Story ${id} has no revision of its version ${version}.`);
  const { createdBy, createdByName, createdAt } = saver;
  return { version, savedBy: createdByName, isYou: createdBy === accountId, savedAt: createdAt };
}
