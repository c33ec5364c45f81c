import type { FieldErrors } from '#domain/failure';
import { libraryAlt, type Picture } from '#domain/media/picture';
import type { Slide } from '#domain/stories/content';
import type { DeskStory } from '#domain/stories/desk';
import type { DeskState } from '#domain/stories/desk-list';
import type { Draft } from '#domain/stories/draft';
import type { Theirs } from '#domain/stories/save-story';
import { SLIDES_MAX } from '#domain/stories/content';
import { canonical } from './draft-text.ts';
import type { KeptText } from './kept-text.ts';
import { unmarkWritten } from './marked-fields.ts';
import { picturesById } from './merge/pictures-by-id.ts';
import { afterMeeting, type MeetingEvent } from './merge/meeting-state.ts';
import {
  afterSavingEvent,
  isUnsaved,
  notSavedYet,
  type SavingEvent,
  type SavingState,
} from './saving-state.ts';

export { isUnsaved };

/** What somebody asked for. 'take': somebody else's text in place of one's own. */
export type Busy = 'save' | 'publish' | 'update' | 'unpublish' | 'take';

/**
 * One sentence about what somebody asked for; it stays until they ask for the next, or until its uploads are settled.
 * Why a text is not saved is no notice: SaveTrouble.
 */
export type Notice = {
  tone: 'done' | 'trouble';
  text: string;
  readAt?: string;
  /** The history shows what it is about. */
  isInHistory?: boolean;
  aboutUploads?: boolean;
};

export type EditorState = SavingState & {
  storyId: string;
  /** The version that the text was written on; null until the first save. */
  version: number | null;
  desk: DeskState;
  path: string | null;
  draft: Draft;
  /** What the text grew out of: as this editor last loaded or saved it. Null where nobody knows it any more. */
  ancestor: Draft | null;
  pictures: Record<string, Picture>;
  busy: Busy | null;
  notice: Notice | null;
  fields: FieldErrors;
  theirs: { message: string; text: Theirs } | null;
  /** Rises when somebody else's changes were joined to the text: fields with a state of their own take them over. */
  joins: number;
  /** Rises when the text was replaced from outside, so that fields with a state of their own begin anew. */
  generation: number;
};

export type EditorEvent =
  | SavingEvent
  | MeetingEvent
  | { kind: 'wrote'; change: (draft: Draft) => Draft }
  | { kind: 'picture-came'; picture: Picture; to: 'slides' | 'text' }
  | { kind: 'uploads-settled' }
  | { kind: 'began'; busy: Busy }
  /** `isNoteAlone`: a note beside the text, which stays what it was. */
  | { kind: 'published'; path: string; notice: Notice; isNoteAlone?: boolean }
  | { kind: 'withdrew' }
  | { kind: 'moved'; path: string }
  | { kind: 'failed'; notice: Notice; fields: FieldErrors }
  | { kind: 'took'; story: DeskStory }
  | { kind: 'recovered'; kept: KeptText }
  | { kind: 'ended' };

export function openStory(story: DeskStory): EditorState {
  const draft = { content: story.content, slugline: story.slugline, urlSlug: story.urlSlug };
  return {
    ...openNewStory(story.id, draft),
    version: story.version,
    desk: story.state,
    ancestor: draft,
    path: story.path,
    saved: { at: story.savedAt, by: story.savedBy, isAutosave: story.autosaved },
    pictures: picturesById(story.pictures),
  };
}

export const openNewStory = (storyId: string, draft: Draft): EditorState => ({
  ...notSavedYet(draft),
  storyId,
  version: null,
  desk: 'draft',
  path: null,
  draft,
  ancestor: null,
  pictures: {},
  busy: null,
  notice: null,
  fields: {},
  theirs: null,
  joins: 0,
  generation: 0,
});

/** What becomes of the editor; nothing here ever drops what was written unless the writer chose so. */
export function afterEvent(state: EditorState, event: EditorEvent): EditorState {
  switch (event.kind) {
    case 'wrote':
      return write(state, event.change(state.draft));
    case 'picture-came':
      return addPicture(state, event);
    case 'uploads-settled':
      return { ...state, notice: withoutUploads(state.notice) };
    case 'began':
      return { ...state, busy: event.busy, tries: 0, trouble: null, notice: null, fields: {} };
    case 'failed':
      return { ...state, notice: event.notice, fields: event.fields };
    case 'met-theirs':
    case 'kept-mine':
    case 'joined':
      return afterMeeting(state, event);
    case 'took':
      return { ...openStory(event.story), others: state.others, generation: state.generation + 1 };
    case 'recovered':
      return recover(state, event.kept);
    case 'ended':
      return { ...state, busy: null };
    case 'published':
    case 'withdrew':
    case 'moved':
      return afterReadersSaw(state, event);
    default:
      return afterSavingEvent(state, event);
  }
}

/** What went well has been read by whoever writes on; not so what somebody else brought into the text meanwhile. */
function write(before: EditorState, draft: Draft): EditorState {
  const { notice } = before;
  const isRead = notice?.tone === 'done' && !notice.isInHistory;
  const state = isRead ? { ...before, notice: null } : before;
  return { ...state, ...unmarkWritten(state, draft), draft };
}

const withoutUploads = (notice: Notice | null) => (notice?.aboutUploads ? null : notice);

const addPicture = (state: EditorState, { picture, to }: { picture: Picture; to: 'slides' | 'text' }) =>
  to === 'slides' ? addSlide(state, picture) : knowPicture(state, picture);

/** The text holds a picture by its id; what it looks like is known beside it. */
const knowPicture = (state: EditorState, picture: Picture): EditorState => ({
  ...state,
  pictures: { ...state.pictures, [picture.id]: picture },
});

/** A picture that arrived becomes the last slide; one that is there already is not added twice. */
function addSlide(state: EditorState, picture: Picture): EditorState {
  const { content } = state.draft;
  if (content.slides.some((slide) => slide.mediaId === picture.id)) {
    return {
      ...state,
      notice: { tone: 'done', text: 'This picture is among the pictures of the story already.' },
    };
  }
  if (content.slides.length >= SLIDES_MAX) {
    return {
      ...state,
      notice: { tone: 'trouble', text: `A story may have ${SLIDES_MAX} pictures. This one was not added.` },
    };
  }
  const slides = [...content.slides, slideOf(picture)];
  const draft = { ...state.draft, content: { ...content, slides } };
  return knowPicture({ ...state, draft }, picture);
}

/** What changed for readers. */
function afterReadersSaw(
  state: EditorState,
  event: Extract<EditorEvent, { kind: 'published' | 'withdrew' | 'moved' }>,
): EditorState {
  if (event.kind === 'published') {
    const { path, notice, isNoteAlone = false } = event;
    return { ...standsAt(state, path), desk: isNoteAlone ? state.desk : 'live', notice };
  }
  if (event.kind === 'moved') return moved(state, event.path);
  const text = 'Withdrawn. Its address answers that it is gone.';
  return { ...state, desk: 'withdrawn', notice: { tone: 'done', text } };
}

function moved(state: EditorState, path: string): EditorState {
  const notice: Notice =
    state.desk === 'scheduled'
      ? { tone: 'done', text: 'The address was changed.' }
      : { tone: 'done', text: 'The address was changed; the old one leads to it.', readAt: path };
  return { ...standsAt(state, path), notice };
}

/** The address is the server's: what is written and what is saved both have the end of it. */
function standsAt(state: EditorState, path: string): EditorState {
  const urlSlug = path.split('/').at(-1) ?? '';
  const wasSaved = !isUnsaved(state);
  const draft = { ...state.draft, urlSlug };
  const ancestor = state.ancestor && { ...state.ancestor, urlSlug };
  const savedText = wasSaved ? canonical(draft) : state.savedText;
  return { ...state, path, draft, ancestor, savedText };
}

/** The library's words to begin with; from then on the story's own count. */
export const slideOf = (picture: Picture): Slide => ({
  mediaId: picture.id,
  alt: libraryAlt(picture),
  caption: picture.caption,
  credit: picture.credit,
});

function recover(state: EditorState, kept: KeptText): EditorState {
  const { storyId, version, draft, pictures } = kept;
  const isAsOpened = version === state.version;
  return {
    ...state,
    storyId,
    version,
    draft,
    ancestor: kept.ancestor ?? (isAsOpened ? state.ancestor : null),
    trouble: null,
    tries: 0,
    refusedText: null,
    newer: null,
    pictures: { ...state.pictures, ...picturesById(pictures) },
    generation: state.generation + 1,
  };
}
