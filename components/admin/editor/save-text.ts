import type { Draft } from '#domain/stories/draft';
import type { Theirs } from '#domain/stories/save-story';
import { canonical, isSameText } from './draft-text.ts';
import { type Busy, type EditorEvent, isUnsaved } from './editor-state.ts';
import { passes, troubleNotice } from './notices.ts';
import { type Outcome, sendNewStory, sendSave } from './story-requests.ts';
import type { StorySession } from './story-session.ts';

/** The version that now holds the text, or null when it could not be saved and the screen says why. */
export async function saveText(
  session: StorySession,
  onto = session.current().version,
): Promise<number | null> {
  const { storyId, draft } = session.current();
  const outcome = await (onto === null
    ? sendNewStory(storyId, draft)
    : sendSave({ id: storyId, version: onto }, draft));
  if (outcome.kind === 'done') {
    session.uncertain.clear();
    session.tell(saved(draft, { ...outcome.value, savedBy: session.writer }));
    return outcome.value.version;
  }
  if (outcome.kind === 'changed-elsewhere') return meetTheirs(session, outcome, draft);
  if (passes(outcome)) session.uncertain.add(canonical(draft));
  fail(session, outcome, 'save');
  return null;
}

/** The version that holds the text, saving it when it is not saved. */
export async function savedVersion(session: StorySession): Promise<number | null> {
  const state = session.current();
  return state.version === null || isUnsaved(state) ? saveText(session) : state.version;
}

export function fail(
  session: StorySession,
  outcome: Exclude<Outcome<unknown>, { kind: 'done' }>,
  doing: Busy,
): void {
  if (outcome.kind === 'changed-elsewhere') {
    session.tell({ kind: 'met-theirs', message: outcome.message, theirs: outcome.theirs });
    return;
  }
  const fields = outcome.kind === 'refused' ? outcome.fields : {};
  const { isKept } = session;
  const notice = troubleNotice(outcome, { doing, asked: session.current().busy, isKept });
  session.tell({ kind: 'failed', notice, fields, passes: doing === 'save' && passes(outcome) });
}

/** Somebody saved in between, unless it was we ourselves and the answer was lost. */
async function meetTheirs(
  session: StorySession,
  { message, theirs }: { message: string; theirs: Theirs },
  mine: Draft,
): Promise<number | null> {
  if (isSameText(draftOf(theirs), mine)) {
    session.uncertain.clear();
    session.tell(saved(mine, theirs));
    return theirs.version;
  }
  const isOurs = session.uncertain.has(canonical(draftOf(theirs)));
  session.uncertain.clear();
  if (isOurs) return saveText(session, theirs.version);
  session.tell({ kind: 'met-theirs', message, theirs });
  return null;
}

const draftOf = ({ content, slugline, urlSlug }: Theirs): Draft => ({ content, slugline, urlSlug });

const saved = (
  sent: Draft,
  { version, savedAt, savedBy }: Pick<Theirs, 'version' | 'savedAt' | 'savedBy'>,
): EditorEvent => ({ kind: 'saved', sent, version, at: savedAt, by: savedBy });
