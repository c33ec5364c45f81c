import type { FieldErrors } from '#domain/failure';
import { bodyText } from '#domain/stories/body';
import type { Around, Present } from '#domain/stories/presence';
import type { SaveKind } from '#domain/stories/revisions';
import type { DeskState } from '#domain/stories/desk-list';
import type { Draft } from '#domain/stories/draft';
import { canonical } from './draft-text.ts';
import type { EditorState, Notice } from './editor-state.ts';

/** Why the text is not on the server. The words for each: state-words.ts */
export type TroubleKind =
  | 'offline'
  | 'away'
  | 'signed-out'
  | 'somebody-else'
  | 'busy'
  | 'full'
  | 'read-only'
  | 'unreachable'
  | 'lost'
  | 'too-many'
  | 'broken'
  | 'refused';

export type SaveTrouble = {
  kind: TroubleKind;
  /** The server's own sentences; empty when it gave none. */
  message: string;
  /** Whether this browser holds the text. */
  isKept: boolean;
  /** Whether somebody had asked for the save. */
  isAsked: boolean;
};

/** A version that somebody else saved, or oneself in another window, while this one was open. */
export type Newer = Around['newest'];

/** What the editor knows of its text on the server, and of others who have the story open. */
export type SavingState = {
  saved: { at: number; by: string; isAutosave: boolean } | null;
  /** The saved text in its canonical spelling, to know whether something is not saved. */
  savedText: string;
  /** A save is on its way that nobody asked for. */
  isSavingItself: boolean;
  trouble: SaveTrouble | null;
  /** How often in a row saving failed for a reason that passes; it is tried again by itself while this is not 0. */
  tries: number;
  /** The text that was refused, in its canonical spelling: it is not sent again by itself. */
  refusedText: string | null;
  /** What becomes of saves that nobody asked for is not said aloud each time. */
  isSaidAloud: boolean;
  newer: Newer | null;
  others: Present[];
  /** The form to log in again. It takes the cursor only when it is asked for. */
  logIn: 'closed' | 'shown' | 'asked' | 'put-off';
};

export const isUnsaved = (state: EditorState): boolean => canonical(state.draft) !== state.savedText;

export type SavingEvent =
  | { kind: 'began-itself' }
  | { kind: 'ended-itself' }
  | { kind: 'saved'; sent: Draft; version: number; at: number; by: string; as: SaveKind }
  | { kind: 'not-saved'; sent: Draft; trouble: SaveTrouble; fields: FieldErrors; passes: boolean }
  | { kind: 'met-newer'; newer: Newer }
  | { kind: 'heard'; around: Around; isUncertain: boolean }
  /** Its hour has come, or one was set. */
  | { kind: 'turned'; desk: DeskState; path: string | null; notice?: Notice }
  | { kind: 'log-in'; logIn: SavingState['logIn'] }
  | { kind: 'logged-in' };

export const notSavedYet = (draft: Draft): SavingState => ({
  saved: null,
  savedText: canonical(draft),
  isSavingItself: false,
  trouble: null,
  tries: 0,
  refusedText: null,
  isSaidAloud: false,
  newer: null,
  others: [],
  logIn: 'closed',
});

/** Whether an editor should save now without being asked: there is something new, and nothing speaks against it. */
export const isWorthSaving = (state: EditorState): boolean =>
  state.busy === null &&
  !state.isSavingItself &&
  state.theirs === null &&
  state.newer === null &&
  canonical(state.draft) !== state.refusedText &&
  (state.version === null ? hasWords(state.draft) : isUnsaved(state));

/** A new story is made once there is something of it. */
const hasWords = ({ content }: Draft) =>
  content.headline.trim() !== '' || bodyText(content.body).trim() !== '';

export function afterSavingEvent(state: EditorState, event: SavingEvent): EditorState {
  switch (event.kind) {
    case 'began-itself':
      return { ...state, isSavingItself: true };
    case 'ended-itself':
      return { ...state, isSavingItself: false };
    case 'saved':
      return afterSave(state, event);
    case 'not-saved':
      return afterTrouble(state, event);
    case 'met-newer':
      return { ...state, newer: event.newer, trouble: null, tries: 0 };
    case 'heard':
      return afterBeat(state, event);
    case 'turned':
      return afterTurn(state, event);
    case 'log-in':
      return { ...state, logIn: event.logIn };
    case 'logged-in':
      return { ...state, logIn: 'closed', trouble: null, tries: 0 };
    default:
      return event satisfies never;
  }
}

function afterSave(state: EditorState, event: Extract<SavingEvent, { kind: 'saved' }>): EditorState {
  const savedText = canonical(event.sent);
  return {
    ...state,
    version: event.version,
    saved: { at: event.at, by: event.by, isAutosave: event.as === 'autosaved' },
    savedText,
    ancestor: event.sent,
    desk: state.desk === 'live' && savedText !== state.savedText ? 'changed' : state.desk,
    fields: state.refusedText === null ? state.fields : {}, // else they are about something else
    isSaidAloud: event.as === 'saved' || state.trouble !== null,
    trouble: null,
    tries: 0,
    refusedText: null,
    theirs: null,
    newer: null,
    logIn: 'closed',
  };
}

const afterTurn = (
  state: EditorState,
  { desk, path, notice }: Extract<SavingEvent, { kind: 'turned' }>,
): EditorState => ({ ...state, desk, path, notice: notice ?? state.notice });

function afterTrouble(
  state: EditorState,
  { sent, trouble, fields, passes }: Extract<SavingEvent, { kind: 'not-saved' }>,
): EditorState {
  const isRefused = trouble.kind === 'refused';
  return {
    ...state,
    trouble,
    tries: passes ? state.tries + 1 : 0,
    fields: isRefused ? fields : state.fields,
    refusedText: isRefused ? canonical(sent) : state.refusedText,
    logIn: needsLogIn(trouble) ? logInAfter(state, trouble) : state.logIn,
  };
}

/** It was put off; then it comes back only for whoever asks for something. */
function logInAfter({ logIn }: EditorState, { isAsked }: SaveTrouble): SavingState['logIn'] {
  return logIn === 'closed' || (logIn === 'put-off' && isAsked) ? 'shown' : logIn;
}

export const needsLogIn = (trouble: SaveTrouble | null): boolean =>
  trouble?.kind === 'signed-out' || trouble?.kind === 'somebody-else';

/** The server answers, and to us: what failed only because it did not may be tried again at once. */
function afterBeat(
  state: EditorState,
  { around, isUncertain }: Extract<SavingEvent, { kind: 'heard' }>,
): EditorState {
  const { others, newest } = around;
  const wasAway = state.trouble !== null && AWAY.has(state.trouble.kind);
  const again = wasAway ? { trouble: null, tries: 0, logIn: 'closed' as const } : {};
  return { ...state, ...again, others, newer: isNewer(state, newest, isUncertain) ? newest : state.newer };
}

const AWAY = new Set<TroubleKind>(['offline', 'away', 'signed-out', 'somebody-else']);

/** What may be our own save, of which we have no answer yet, is nobody else's. */
function isNewer(state: EditorState, { version }: Newer, isUncertain: boolean): boolean {
  const isSaving = state.busy !== null || state.isSavingItself || isUncertain;
  return !isSaving && state.theirs === null && state.version !== null && version > state.version;
}
