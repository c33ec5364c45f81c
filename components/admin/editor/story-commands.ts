import type { Draft } from '#domain/stories/draft';
import { obstacleWords, textObstacleWords } from './slides/upload-words.ts';
import { isUnsaved } from './editor-state.ts';
import { stoppedNotice } from './notices.ts';
import { fail, putAside, saveText, savedVersion } from './save-text.ts';
import { fetchStory, sendPublish, sendUnpublish, sendUpdate } from './story-requests.ts';
import { run, runByItself, type StorySession } from './story-session.ts';

/** What can be done with an open story. Each says on the screen what came of it. */

export const save = (session: StorySession) =>
  run(session, 'save', async () => {
    await saveText(session);
  });

/** The same without anybody asking for it. saving-loop.ts decides when. */
export const saveByItself = (session: StorySession) =>
  runByItself(session, async () => {
    await saveText(session, { as: 'autosaved' });
  });

export const publish = (session: StorySession) =>
  run(session, 'publish', () => show(session, 'publish', 'Published. Readers see it now.'));

export const update = (session: StorySession) =>
  run(session, 'update', () => show(session, 'update', 'Updated. Readers see this text now.'));

export const unpublish = (session: StorySession) =>
  run(session, 'unpublish', async () => {
    const { storyId, version } = session.current();
    if (version === null) return;
    const writer = session.writer.accountId;
    const outcome = await sendUnpublish({ id: storyId, version, writer });
    if (outcome.kind === 'done') session.tell({ kind: 'withdrew' });
    else fail(session, outcome, 'unpublish');
  });

/** Saves when needed; whether the server now has what stands on the screen. */
export async function settle(session: StorySession): Promise<boolean> {
  let isThere = false;
  await run(session, 'save', async () => {
    const state = session.current();
    isThere = (state.version !== null && !isUnsaved(state)) || (await saveText(session)) !== null;
  });
  return isThere;
}

/** Somebody else's text takes the place of ours, of which the server keeps a copy. */
export const takeTheirs = (session: StorySession) =>
  run(session, 'take', async () => {
    const outcome = await fetchStory(session.current().storyId);
    if (outcome.kind !== 'done') return fail(session, outcome, 'take');
    if (await putAside(session)) session.tell({ kind: 'took', story: outcome.value });
  });

/** Our text becomes the newest, on top of theirs, which stays in the history. */
export const keepMine = (session: StorySession) =>
  run(session, 'save', async () => {
    const theirs = session.current().theirs?.text;
    if (!theirs) return;
    session.tell({ kind: 'kept-mine' });
    await saveText(session, { onto: theirs.version });
  });

/** What was put together of both texts becomes the newest. */
export const saveMerged = (session: StorySession, draft: Draft) =>
  run(session, 'save', async () => {
    const theirs = session.current().theirs?.text;
    if (!theirs) return;
    session.tell({ kind: 'joined', draft, theirs, notice: null });
    await saveText(session, { onto: theirs.version });
  });

async function show(session: StorySession, doing: 'publish' | 'update', text: string): Promise<void> {
  if (isObstructed(session, doing)) return;
  const version = await savedVersion(session);
  if (version === null) return stopped(session, doing);
  if (isObstructed(session, doing)) return; // pictures may have been added while it was saved
  const send = doing === 'publish' ? sendPublish : sendUpdate;
  const { storyId } = session.current();
  const outcome = await send({ id: storyId, version, writer: session.writer.accountId });
  if (outcome.kind !== 'done') return fail(session, outcome, doing);
  const { path } = outcome.value;
  session.tell({ kind: 'published', path, notice: { tone: 'done', text, readAt: path } });
}

/** A text that was refused is said with its fields, one that meets somebody else's with both texts. */
function stopped(session: StorySession, doing: 'publish' | 'update'): void {
  const { fields, theirs, notice } = session.current();
  if (theirs === null && notice === null)
    session.tell({ kind: 'failed', notice: stoppedNotice(doing), fields });
}

/** A picture needs its words before readers see it, so to wait for one here would end in a refusal too. */
export function isObstructed(session: StorySession, doing: 'publish' | 'update'): boolean {
  const text =
    obstacleWords(session.uploads.current(), doing) ??
    textObstacleWords(session.sendingInText.current(), doing);
  if (text === null) return false;
  const notice = { tone: 'trouble', text, aboutUploads: true } as const;
  session.tell({ kind: 'failed', notice, fields: {} });
  return true;
}
