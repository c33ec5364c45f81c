import type { Draft } from '#domain/stories/draft';
import type { SaveKind } from '#domain/stories/revisions';
import type { Theirs } from '#domain/stories/save-story';
import { canonical, isSameText } from './draft-text.ts';
import { type Busy, isUnsaved } from './editor-state.ts';
import { joinTexts } from './merge/join-texts.ts';
import { draftOfTheirs } from './merge/meeting-state.ts';
import { failureNotice, joinedNotice } from './notices.ts';
import { passes, type SaveFailure, troubleKind } from './save-failure.ts';
import { type Outcome, sendNewStory, sendSave } from './story-requests.ts';
import type { StorySession } from './story-session.ts';

type Sent = { version: number; savedAt: number };
type How = { as?: SaveKind; onto?: number | null };

/** The version that now holds the text, or null when it could not be saved and the screen says why. */
export async function saveText(
  session: StorySession,
  { as = 'saved', onto = session.current().version }: How = {},
): Promise<number | null> {
  const { draft } = session.current();
  const outcome = await sendText(session, { as, onto });
  if (outcome.kind === 'done') {
    session.uncertain.clear();
    tellSaved(session, draft, { ...outcome.value, savedBy: session.writer.name }, as);
    return outcome.value.version;
  }
  if (outcome.kind === 'changed-elsewhere') return meetTheirs(session, outcome, draft, as);
  if (passes(outcome)) session.uncertain.add(canonical(draft));
  tellNotSaved(session, outcome, draft, as);
  return null;
}

async function sendText(session: StorySession, { as, onto }: Required<How>): Promise<Outcome<Sent>> {
  const { storyId, draft } = session.current();
  const writer = session.writer.accountId;
  const outcome = await (onto === null
    ? sendNewStory({ id: storyId, writer }, draft, as)
    : sendSave({ id: storyId, version: onto, writer }, draft, as));
  if (outcome.kind === 'changed-elsewhere') session.putAside = canonical(draft);
  return outcome;
}

/**
 * Whether the server has every word that stands here, though not as the newest text: what was written since it was
 * refused is sent to be refused too, and kept.
 */
export async function putAside(session: StorySession): Promise<boolean> {
  for (;;) {
    const { draft, version } = session.current();
    if (!isUnsaved(session.current()) || session.putAside === canonical(draft)) return true;
    const outcome = await sendText(session, { as: 'saved', onto: version });
    if (outcome.kind === 'changed-elsewhere') continue;
    if (outcome.kind === 'done')
      tellSaved(session, draft, { ...outcome.value, savedBy: session.writer.name }, 'saved');
    else fail(session, outcome, 'take');
    return false;
  }
}

/** The version that holds the text as somebody wants it kept, saving it when it is not saved or only by itself. */
export async function savedVersion(session: StorySession): Promise<number | null> {
  const state = session.current();
  const isThere = state.version !== null && !isUnsaved(state) && state.saved?.isAutosave === false;
  return isThere ? state.version : saveText(session);
}

/** What somebody asked for, other than a save, did not come about. */
export function fail(
  session: StorySession,
  outcome: Exclude<Outcome<unknown>, { kind: 'done' }>,
  doing: Exclude<Busy, 'save'>,
): void {
  if (outcome.kind === 'changed-elsewhere') {
    session.tell({ kind: 'met-theirs', message: outcome.message, theirs: outcome.theirs });
    return;
  }
  const fields = outcome.kind === 'refused' ? outcome.fields : {};
  session.tell({ kind: 'failed', notice: failureNotice(outcome, doing), fields });
  if (outcome.kind === 'signed-out') session.tell({ kind: 'log-in', logIn: 'shown' });
}

function tellNotSaved(session: StorySession, failure: SaveFailure, sent: Draft, as: SaveKind): void {
  const trouble = {
    kind: troubleKind(failure),
    message: 'message' in failure ? failure.message : '',
    isKept: session.isKept,
    isAsked: as === 'saved',
  };
  const fields = failure.kind === 'refused' ? failure.fields : {};
  session.tell({ kind: 'not-saved', sent, trouble, fields, passes: passes(failure) });
}

/** Somebody saved in between, unless it was we ourselves and the answer was lost. */
async function meetTheirs(
  session: StorySession,
  { message, theirs }: { message: string; theirs: Theirs },
  mine: Draft,
  as: SaveKind,
): Promise<number | null> {
  if (isSameText(draftOfTheirs(theirs), mine)) {
    session.uncertain.clear();
    // Whether that save was asked for is not known: at the next publication it is saved once more.
    tellSaved(session, mine, theirs, 'autosaved');
    return theirs.version;
  }
  const isOurs = session.uncertain.has(canonical(draftOfTheirs(theirs)));
  session.uncertain.clear();
  if (isOurs) return saveText(session, { as, onto: theirs.version });
  const joined = as === 'saved' ? joinTexts(session.current(), theirs) : null;
  if (joined) return saveJoined(session, joined, theirs);
  if (as === 'saved') session.tell({ kind: 'met-theirs', message, theirs });
  else session.tell({ kind: 'met-newer', newer: newerOf(session, theirs) });
  return null;
}

const newerOf = ({ writer }: StorySession, { version, savedBy, savedAt }: Theirs) => ({
  version,
  savedBy,
  savedAt,
  isYou: savedBy === writer.name,
});

/** Who publishes has to see first what came into the text: then no version counts as saved. */
async function saveJoined(session: StorySession, joined: Draft, theirs: Theirs): Promise<number | null> {
  const { busy } = session.current();
  session.tell({ kind: 'joined', draft: joined, theirs, notice: joinedNotice(theirs, busy) });
  const version = await saveText(session, { onto: theirs.version });
  return busy === 'save' ? version : null;
}

const tellSaved = (
  session: StorySession,
  sent: Draft,
  { version, savedAt, savedBy }: Pick<Theirs, 'version' | 'savedAt' | 'savedBy'>,
  as: SaveKind,
): void => session.tell({ kind: 'saved', sent, version, at: savedAt, by: savedBy, as });
