import type { WithdrawalWords } from '#domain/stories/public-note';
import { troubleOf } from '../request-trouble.ts';
import { fail, savedVersion } from '../save-text.ts';
import { isObstructed } from '../story-commands.ts';
import { run, type StorySession } from '../story-session.ts';
import { type NewNote, sendNote, sendWithdrawal } from './after-requests.ts';

/** What can be done with a story that readers have. Each answers why it was not done, or null: it was. */

const OTHER_WORK = 'Not done: the editor is still busy with something else. Try again in a moment.';

/** A public note, alone or with the newest text, which is saved first. */
export async function publishNote(
  session: StorySession,
  note: NewNote,
  isWithUpdate: boolean,
): Promise<string | null> {
  let trouble: string | null = OTHER_WORK;
  await run(session, 'update', async () => {
    trouble = await (isWithUpdate ? sendWithText(session, note) : sendAlone(session, note));
  });
  return trouble;
}

async function sendAlone(session: StorySession, note: NewNote): Promise<string | null> {
  const outcome = await sendNote(askedOf(session), note, null);
  if (outcome.kind !== 'done') return failed(session, outcome);
  const text = 'Published. Readers see the note now; the text is as it was.';
  const { path } = outcome.value;
  session.tell({ kind: 'published', path, notice: { tone: 'done', text, readAt: path }, isNoteAlone: true });
  return null;
}

async function sendWithText(session: StorySession, note: NewNote): Promise<string | null> {
  if (isObstructed(session, 'update')) return session.current().notice?.text ?? null;
  const version = await savedVersion(session);
  if (version === null) return NOT_SAVED;
  const outcome = await sendNote(askedOf(session), note, { version });
  if (outcome.kind !== 'done') return failed(session, outcome);
  const { path } = outcome.value;
  const text = 'Updated. Readers see this text and the note now.';
  session.tell({ kind: 'published', path, notice: { tone: 'done', text, readAt: path } });
  return null;
}

const NOT_SAVED =
  'Nothing was published, because the text is not saved. Close this to see why; these words stay here.';

/** Takes the story from readers, with a reason and a notice. */
export async function withdraw(session: StorySession, withdrawal: WithdrawalWords): Promise<string | null> {
  let trouble: string | null = OTHER_WORK;
  await run(session, 'unpublish', async () => {
    const outcome = await sendWithdrawal(askedOf(session), withdrawal);
    if (outcome.kind === 'done') session.tell({ kind: 'withdrew' });
    trouble = outcome.kind === 'done' ? null : failed(session, outcome);
  });
  return trouble;
}

export const askedOf = (session: StorySession) => ({
  id: session.current().storyId,
  writer: session.writer.accountId,
});

/** The editor shows what it can do about it: a form to log in, somebody else's text. */
function failed(session: StorySession, outcome: Parameters<typeof fail>[1]): string {
  if (outcome.kind === 'changed-elsewhere' || outcome.kind === 'signed-out') fail(session, outcome, 'update');
  return troubleOf(outcome);
}
