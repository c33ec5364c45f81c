import type { Picture } from '#domain/media/picture';
import { composeFront } from '#domain/front/compose';
import type { FrontContent } from '#domain/front/content';
import type { DeskFront, FrontStory } from '#domain/front/desk-front';
import type { FrontDraft } from '#domain/front/front-draft';
import { isSameJson } from '#lib/same-json';

/** The front's editor: what is arranged, what of it is saved, and what is known of the stories. */
export type FrontState = {
  content: FrontContent;
  /** The draft as it was saved last, which the arrangement grew out of. */
  saved: FrontDraft;
  desk: DeskFront;
  stories: ReadonlyMap<string, FrontStory>;
  pictures: ReadonlyMap<string, Picture>;
  isSaving: boolean;
  /** Why the last save did not succeed, in a few words; null when it did. */
  trouble: string | null;
  /** How often in a row it failed for a reason that passes. */
  tries: number;
  /** What was refused is not sent again by itself. */
  refused: FrontContent | null;
  /** What somebody else saved meanwhile. */
  theirs: FrontDraft | null;
  /** Said aloud. */
  said: string;
};

export type FrontEvent =
  | { kind: 'arranged'; content: FrontContent; said: string }
  | { kind: 'saving' }
  | { kind: 'saved'; draft: FrontDraft }
  | { kind: 'not-saved'; because: string; passes: boolean; sent: FrontContent }
  | { kind: 'met'; theirs: FrontDraft }
  | { kind: 'settled'; which: 'mine' | 'theirs' }
  | { kind: 'took-up'; content: FrontContent; version: number }
  | { kind: 'heard'; desk: DeskFront }
  | { kind: 'heard-of'; stories: FrontStory[]; pictures?: Picture[] }
  | { kind: 'said'; said: string };

export const openFront = (desk: DeskFront): FrontState => ({
  content: desk.draft.content,
  saved: desk.draft,
  desk,
  stories: byId([], desk.stories),
  pictures: byId([], desk.pictures),
  isSaving: false,
  trouble: null,
  tries: 0,
  refused: null,
  theirs: null,
  said: '',
});

const byId = <T extends { id: string }>(known: Iterable<[string, T]>, news: T[]): Map<string, T> =>
  new Map([...known, ...news.map((one) => [one.id, one] as const)]);

export const isUnsaved = ({ content, saved }: Pick<FrontState, 'content' | 'saved'>): boolean =>
  !isSameJson(content, saved.content);

/** Whether the arrangement should be saved now without being asked. */
export const isWorthSaving = (state: FrontState): boolean =>
  !state.isSaving && state.theirs === null && state.content !== state.refused && isUnsaved(state);

export function afterFrontEvent(state: FrontState, event: FrontEvent): FrontState {
  switch (event.kind) {
    case 'arranged':
      return { ...state, content: event.content, said: event.said };
    case 'saving':
      return { ...state, isSaving: true };
    case 'saved':
      return { ...state, saved: event.draft, isSaving: false, trouble: null, tries: 0, refused: null };
    case 'not-saved':
      return {
        ...state,
        isSaving: false,
        trouble: event.because,
        tries: event.passes ? state.tries + 1 : 0,
        refused: event.passes ? state.refused : event.sent,
      };
    case 'met':
      return afterMeeting(state, event.theirs);
    case 'settled':
      return afterSettling(state, event.which);
    case 'took-up':
      return afterTakingUp(state, event);
    case 'heard':
      return afterHearing(state, event.desk);
    case 'heard-of':
      return {
        ...state,
        stories: byId(state.stories, event.stories),
        pictures: byId(state.pictures, event.pictures ?? []),
      };
    case 'said':
      return { ...state, said: event.said };
    default:
      return event satisfies never;
  }
}

/** Whoever has nothing of their own that is not saved simply goes on with what is newest. */
function afterMeeting(state: FrontState, theirs: FrontDraft): FrontState {
  const settled = { ...state, isSaving: false, trouble: null, tries: 0 };
  if (isSameJson(theirs.content, state.content)) return { ...settled, saved: theirs };
  if (isUnsaved(state)) return { ...settled, theirs };
  const said = `${theirs.savedBy} changed the front. This is the newest arrangement.`;
  return { ...settled, content: theirs.content, saved: theirs, said };
}

/** Decides between two arrangements: from here on a save replaces theirs, with mine or with what they made. */
function afterSettling(state: FrontState, which: 'mine' | 'theirs'): FrontState {
  const { theirs } = state;
  if (theirs === null) return state;
  const content = which === 'mine' ? state.content : theirs.content;
  const said = which === 'mine' ? 'Yours is kept.' : 'Theirs is taken.';
  return { ...state, content, saved: theirs, theirs: null, said };
}

/** What this browser kept; where somebody saved since, both are shown. */
function afterTakingUp(
  state: FrontState,
  { content, version }: Extract<FrontEvent, { kind: 'took-up' }>,
): FrontState {
  const isOld = version !== state.saved.version;
  return { ...state, content, theirs: isOld ? state.saved : null, said: 'The kept arrangement is back.' };
}

function afterHearing(state: FrontState, desk: DeskFront): FrontState {
  const heard = {
    ...state,
    desk,
    stories: byId(state.stories, desk.stories),
    pictures: byId(state.pictures, desk.pictures),
  };
  const isNewer = desk.draft.version > state.saved.version;
  return isNewer && !state.isSaving && state.theirs === null ? afterMeeting(heard, desk.draft) : heard;
}

/** What readers would see now, as far as the desk has heard. */
export function composedOf({ content, desk, stories, pictures }: FrontState) {
  const known = (ids: string[]) => ids.flatMap((id) => stories.get(id) ?? []);
  const { day, newest } = desk.candidates;
  return composeFront({
    front: content,
    sections: desk.sections,
    live: new Map([...stories].filter(([, story]) => story.state.is === 'live')),
    pictures,
    candidates: {
      day: day && { day: day.day, stories: known(day.ids) },
      newest: new Map(Object.entries(newest).map(([id, ids]) => [id, known(ids)])),
    },
    breaking: known(desk.breaking),
  });
}
