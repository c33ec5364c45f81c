import { LEAD } from '#domain/front/content';
import type { DeskFront, FrontStory } from '#domain/front/desk-front';
import type { SlotState } from '#domain/front/slot-state';
import { dateLocaleOf } from '#lib/locale';
import { momentWords, type NewsroomClock } from '../moment-words.ts';
import type { Unanswered } from './front-requests.ts';
import { type FrontState, isUnsaved } from './front-state.ts';

/** All words about the front that the editor says. */

export type Block = { id: string; name: string };

/** The blocks in their order: the lead, then one for each section. */
export const blocksOf = ({ sections }: Pick<DeskFront, 'sections'>): Block[] => [
  { id: LEAD, name: 'Lead' },
  ...sections.map(({ id, name }) => ({ id, name })),
];

/** Whether readers have the story of a slot, or from when on, or why not. */
export function stateWords(state: SlotState, now: number, clock: NewsroomClock): string {
  switch (state.is) {
    case 'live':
      return 'Live';
    case 'scheduled':
      return `Scheduled: takes its place ${momentWords(state.at, now, clock)}`;
    case 'embargoed':
      return `Under embargo until ${momentWords(state.until, now, clock)}: not shown before`;
    case 'withdrawn':
      return 'Withdrawn: not shown';
    case 'draft':
      return 'Not published: not shown';
    case 'gone':
      return 'Deleted: not shown';
    default:
      return state satisfies never;
  }
}

/** 'Draft · Saved 12:04 by Asha Rao' */
export function savedWords(state: FrontState, now: number, clock: NewsroomClock): string {
  const { saved, desk, isSaving, trouble, theirs } = state;
  if (trouble !== null && isUnsaved(state)) return `Not saved: ${trouble}`;
  if (theirs) return 'Not saved: a newer arrangement is there, yours kept in this browser';
  if (isSaving) return 'Saving';
  if (isUnsaved(state)) return 'Not saved yet';
  if (saved.savedAt !== null)
    return `Draft · Saved ${momentWords(saved.savedAt, now, clock)} by ${saved.savedBy}`;
  return desk.launched === null ? 'Nothing arranged yet: rules make the front' : 'Readers have this front';
}

const KEPT = 'kept in this browser';
const AGAIN = 'It is tried again by itself.';

/** Why nothing was stored, and whether it may be different in a while. */
export function whyNot(outcome: Unanswered): { because: string; passes: boolean } {
  switch (outcome.kind) {
    case 'unreachable':
      return { because: `no answer from the server, ${KEPT}. ${AGAIN}`, passes: true };
    case 'not-stored':
      return { because: `${outcome.message} ${AGAIN}`, passes: true };
    case 'broken':
      return { because: `a fault of the server, ${KEPT}. ${AGAIN}`, passes: true };
    case 'signed-out':
      return { because: `${outcome.message} Log in in another window; ${AGAIN.toLowerCase()}`, passes: true };
    case 'refused':
    case 'changed-elsewhere':
      return { because: `${outcome.message} The arrangement is ${KEPT}.`, passes: false };
    default:
      return outcome satisfies never;
  }
}

/** The same for what changes nothing that is written. */
export const problemOf = (outcome: Unanswered): string =>
  'message' in outcome
    ? outcome.message
    : 'The server did not answer. Nothing was launched for certain: look at the list of launches, then try again.';

export const nameOf = (story: FrontStory | undefined): string => story?.headline ?? 'A story that is gone';

/** 'Thursday 26 November', of a day 'YYYY-MM-DD'. */
export const dayWords = (day: string, language: string): string =>
  new Intl.DateTimeFormat(dateLocaleOf(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(`${day}T12:00:00Z`));

/** 'A, B and 5 more' */
export function someOf(names: string[], most: number): string {
  const rest = names.length - most;
  return rest <= 0 ? names.join(' · ') : `${names.slice(0, most).join(' · ')} and ${rest} more`;
}
