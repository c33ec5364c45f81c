import type { Draft } from '#domain/stories/draft';
import type { Theirs } from '#domain/stories/save-story';
import type { EditorState, Notice } from '../editor-state.ts';
import { picturesById } from './pictures-by-id.ts';

/** What happens where somebody else saved meanwhile. */
export type MeetingEvent =
  | { kind: 'met-theirs'; message: string; theirs: Theirs }
  | { kind: 'kept-mine' }
  | { kind: 'joined'; draft: Draft; theirs: Theirs; notice: Notice | null };

export function afterMeeting(state: EditorState, event: MeetingEvent): EditorState {
  switch (event.kind) {
    case 'met-theirs':
      return meetTheirs(state, event);
    case 'kept-mine':
      return keepMine(state);
    case 'joined':
      return join(state, event);
    default:
      return event satisfies never;
  }
}

const meetTheirs = (
  state: EditorState,
  { message, theirs }: { message: string; theirs: Theirs },
): EditorState => ({
  ...state,
  newer: null,
  notice: null,
  theirs: { message, text: theirs },
  pictures: { ...state.pictures, ...picturesById(theirs.pictures) },
});

/** From now on the text stands on theirs, which its writer has seen and does not want. */
const keepMine = (state: EditorState): EditorState =>
  state.theirs === null
    ? state
    : {
        ...state,
        theirs: null,
        version: state.theirs.text.version,
        ancestor: draftOfTheirs(state.theirs.text),
      };

/** Both texts in one, not saved yet, on top of theirs. */
const join = (
  state: EditorState,
  { draft, theirs, notice }: Extract<MeetingEvent, { kind: 'joined' }>,
): EditorState => ({
  ...state,
  draft,
  notice,
  newer: null,
  theirs: null,
  version: theirs.version,
  ancestor: draftOfTheirs(theirs),
  pictures: { ...state.pictures, ...picturesById(theirs.pictures) },
  joins: state.joins + 1,
});

export const draftOfTheirs = ({ content, slugline, urlSlug }: Theirs): Draft => ({
  content,
  slugline,
  urlSlug,
});
