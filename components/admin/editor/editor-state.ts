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

export type Busy = 'save' | 'publish' | 'update' | 'unpublish';

/** One sentence about what just happened; `trouble` stays until the next attempt, or until its uploads are settled. */
export type Notice = {
  tone: 'done' | 'trouble';
  text: string;
  logIn?: boolean;
  readAt?: string;
  aboutUploads?: boolean;
};

export type EditorState = {
  storyId: string;
  /** The version that the text was written on; null until the first save. */
  version: number | null;
  desk: DeskState;
  path: string | null;
  saved: { at: number; by: string } | null;
  draft: Draft;
  /** The saved text in its canonical spelling, to know whether something is not saved. */
  savedText: string;
  pictures: Record<string, Picture>;
  busy: Busy | null;
  /** How often in a row saving failed for a reason that passes; it is tried again by itself while this is not 0. */
  tries: number;
  notice: Notice | null;
  fields: FieldErrors;
  theirs: { message: string; text: Theirs } | null;
  /** Rises when the text was replaced from outside, so that fields with a state of their own begin anew. */
  generation: number;
};

export const isUnsaved = (state: EditorState): boolean => canonical(state.draft) !== state.savedText;

export type EditorEvent =
  | { kind: 'wrote'; change: (draft: Draft) => Draft }
  | { kind: 'picture-came'; picture: Picture; to: 'slides' | 'text' }
  | { kind: 'uploads-settled' }
  | { kind: 'began'; busy: Busy; byItself: boolean }
  | { kind: 'saved'; sent: Draft; version: number; at: number; by: string }
  | { kind: 'published'; path: string; notice: Notice }
  | { kind: 'withdrew' }
  | { kind: 'moved'; path: string }
  | { kind: 'failed'; notice: Notice; fields: FieldErrors; passes: boolean }
  | { kind: 'met-theirs'; message: string; theirs: Theirs }
  | { kind: 'kept-mine' }
  | { kind: 'took'; story: DeskStory }
  | { kind: 'recovered'; kept: KeptText }
  | { kind: 'ended' };

export function openStory(story: DeskStory): EditorState {
  const draft = { content: story.content, slugline: story.slugline, urlSlug: story.urlSlug };
  return {
    ...openNewStory(story.id, draft),
    version: story.version,
    desk: story.state,
    path: story.path,
    saved: { at: story.savedAt, by: story.savedBy },
    savedText: canonical(draft),
    pictures: byId(story.pictures),
  };
}

export const openNewStory = (storyId: string, draft: Draft): EditorState => ({
  storyId,
  version: null,
  desk: 'draft',
  path: null,
  saved: null,
  draft,
  savedText: canonical(draft),
  pictures: {},
  busy: null,
  tries: 0,
  notice: null,
  fields: {},
  theirs: null,
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
      return begin(state, event);
    case 'saved':
      return afterSave(state, event);
    case 'failed':
      return { ...state, notice: event.notice, fields: event.fields, tries: triesAfter(state, event) };
    case 'met-theirs':
      return { ...state, tries: 0, notice: null, theirs: { message: event.message, text: event.theirs } };
    case 'kept-mine':
      return { ...state, theirs: null, version: newestVersion(state) };
    case 'took':
      return { ...openStory(event.story), generation: state.generation + 1 };
    case 'recovered':
      return recover(state, event.kept);
    case 'ended':
      return { ...state, busy: null };
    default:
      return afterReadersSaw(state, event);
  }
}

/** What went well has been read by whoever writes on. */
function write(before: EditorState, draft: Draft): EditorState {
  const state = before.notice?.tone === 'done' ? { ...before, notice: null } : before;
  return { ...state, ...unmarkWritten(state, draft), draft };
}

const newestVersion = ({ theirs, version }: EditorState) => theirs?.text.version ?? version;

const withoutUploads = (notice: Notice | null) => (notice?.aboutUploads ? null : notice);

const begin = (
  state: EditorState,
  { busy, byItself }: Extract<EditorEvent, { kind: 'began' }>,
): EditorState => (byItself ? { ...state, busy } : { ...state, busy, tries: 0, notice: null, fields: {} });

const triesAfter = ({ tries }: EditorState, { passes }: { passes: boolean }) => (passes ? tries + 1 : 0);
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
  if (event.kind === 'published') return { ...state, desk: 'live', path: event.path, notice: event.notice };
  if (event.kind === 'moved') return moved(state, event.path);
  const text = 'Withdrawn. Its address answers that it is gone.';
  return { ...state, desk: 'withdrawn', notice: { tone: 'done', text } };
}

/** The address is the server's: what is written and what is saved both have the new end of it. */
function moved(state: EditorState, path: string): EditorState {
  const urlSlug = path.split('/').at(-1) ?? '';
  const wasSaved = !isUnsaved(state);
  const draft = { ...state.draft, urlSlug };
  const notice: Notice = {
    tone: 'done',
    text: 'The address was changed; the old one leads to it.',
    readAt: path,
  };
  return { ...state, path, draft, notice, savedText: wasSaved ? canonical(draft) : state.savedText };
}

/** The library's words to begin with; from then on the story's own count. */
export const slideOf = (picture: Picture): Slide => ({
  mediaId: picture.id,
  alt: libraryAlt(picture),
  caption: picture.caption,
  credit: picture.credit,
});

function afterSave(state: EditorState, event: Extract<EditorEvent, { kind: 'saved' }>): EditorState {
  const savedText = canonical(event.sent);
  const desk = state.desk === 'live' && savedText !== state.savedText ? 'changed' : state.desk;
  const saved = { at: event.at, by: event.by };
  const notice = state.notice?.tone === 'trouble' ? null : state.notice;
  return { ...state, version: event.version, saved, savedText, desk, theirs: null, tries: 0, notice };
}

function recover(state: EditorState, { storyId, version, draft, pictures }: KeptText): EditorState {
  return {
    ...state,
    storyId,
    version,
    draft,
    tries: 0,
    pictures: { ...state.pictures, ...byId(pictures) },
    generation: state.generation + 1,
  };
}

const byId = (pictures: Picture[]) => Object.fromEntries(pictures.map((picture) => [picture.id, picture]));
