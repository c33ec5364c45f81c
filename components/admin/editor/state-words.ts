import { momentWords, type NewsroomClock } from '../moment-words.ts';
import { STATE_WORDS } from '../story-state.ts';
import type { Busy, EditorState } from './editor-state.ts';
import { isUnsaved, type SaveTrouble, type TroubleKind } from './saving-state.ts';

/** All words about whether a text is on the server, and why not. */

const BUSY_WORDS: Record<Busy, string> = {
  save: 'Saving',
  publish: 'Publishing',
  update: 'Updating',
  unpublish: 'Unpublishing',
  take: 'Fetching the newer text',
};

/** 'Not saved: offline, kept in this browser' */
const BECAUSE: Record<TroubleKind, string> = {
  offline: 'offline',
  away: 'no answer from the server',
  'signed-out': 'your session has ended',
  'somebody-else': 'somebody else is logged in',
  busy: 'the database is busy',
  full: 'the server’s disk is full',
  'read-only': 'the database takes no changes',
  unreachable: 'the database is away',
  lost: 'the database was lost on the way',
  'too-many': 'too many requests from your network',
  broken: 'a fault of the server',
  refused: 'refused',
};

const AGAIN = 'It is tried again by itself until it is saved.';

/** What more there is to say where somebody can do something about it, or asked. */
const AND_NOW: Record<TroubleKind, string> = {
  offline: 'It is saved by itself when the network is back.',
  away: AGAIN,
  'signed-out': 'Log in again here, then it is saved by itself. Save brings you to the form.',
  'somebody-else': 'Log in again here as yourself, then it is saved by itself. Save brings you to the form.',
  busy: AGAIN,
  full: `Whoever runs the site has to free space. ${AGAIN}`,
  'read-only': `Tell whoever runs the site. ${AGAIN}`,
  unreachable: AGAIN,
  lost: AGAIN,
  'too-many': AGAIN,
  broken: AGAIN,
  refused: 'It is saved by itself once this is mended.',
};

/**
 * The state of the open story in one line: 'Draft · Saved 12:04 by Asha Rao'.
 * @param isKept whether this browser holds the text
 */
export const stateWords = (state: EditorState, now: number, clock: NewsroomClock, isKept: boolean): string =>
  `${STATE_WORDS[state.desk]} · ${savedWords(state, now, clock, isKept)}`;

function savedWords(state: EditorState, now: number, clock: NewsroomClock, isKept: boolean): string {
  const { busy, isSavingItself, saved, newer } = state;
  const trouble = troubleShown(state);
  if (busy) return BUSY_WORDS[busy];
  if (trouble) return shortly(trouble);
  if (isSavingItself) return BUSY_WORDS.save;
  if (!isUnsaved(state) && saved) return `Saved ${momentWords(saved.at, now, clock)} by ${saved.by}`;
  if (newer) return `Not saved: a newer version is there, yours ${keptWords(isKept)}`;
  return 'Not saved yet';
}

/** What is worth saying aloud of it: what somebody asked for, and trouble that is said nowhere else, once. */
export function aloudWords(state: EditorState, now: number, clock: NewsroomClock): string {
  const trouble = troubleShown(state);
  if (state.busy) return BUSY_WORDS[state.busy];
  if (trouble) return troubleWords(state) === null ? shortly(trouble) : '';
  const isSaved = state.saved !== null && !state.isSavingItself && !isUnsaved(state);
  return isSaved && state.isSaidAloud ? savedWords(state, now, clock, false) : '';
}

const shortly = ({ kind, isKept }: SaveTrouble) => `Not saved: ${BECAUSE[kind]}, ${keptWords(isKept)}`;

const keptWords = (isKept: boolean) =>
  isKept ? 'kept in this browser' : 'only on this screen: copy it to a safe place';

/** The whole of it, for the place of notices; null while it passes by itself and nobody waits for it. */
export function troubleWords(state: EditorState): string | null {
  const trouble = troubleShown(state);
  if (trouble === null || !(trouble.isAsked || NEEDS_SOMEBODY.has(trouble.kind))) return null;
  const { kind, message, isKept } = trouble;
  if (kind === 'refused' && message !== '')
    return `${message} The text is ${keptWords(isKept)}. ${AND_NOW[kind]}`;
  return `${shortly(trouble)}. ${AND_NOW[kind]}`;
}

const NEEDS_SOMEBODY = new Set<TroubleKind>([
  'signed-out',
  'somebody-else',
  'full',
  'read-only',
  'broken',
  'refused',
]);

/** What was changed back to the saved text has nothing left to be saved. */
const troubleShown = (state: EditorState): SaveTrouble | null =>
  state.version === null || isUnsaved(state) ? state.trouble : null;
