import type { FieldErrors } from '#domain/failure';
import { libraryAlt, type Picture } from '#domain/media/picture';
import type { Slide } from '#domain/stories/content';
import type { DeskStory } from '#domain/stories/desk';
import type { DeskState } from '#domain/stories/desk-list';
import type { Draft } from '#domain/stories/draft';
import type { Theirs } from '#domain/stories/save-story';
import { canonical } from './draft-text.ts';
import type { KeptText } from './kept-text.ts';

export type Busy = 'save' | 'publish' | 'update' | 'unpublish';

/** One sentence about what just happened; `trouble` stays until the next attempt. */
export type Notice = { tone: 'done' | 'trouble'; text: string; logIn?: boolean; readAt?: string };

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
  notice: Notice | null;
  fields: FieldErrors;
  theirs: { message: string; text: Theirs } | null;
  /** Rises when the text was replaced from outside, so that fields with a state of their own begin anew. */
  generation: number;
};

export const isUnsaved = (state: EditorState): boolean => canonical(state.draft) !== state.savedText;

export type EditorEvent =
  | { kind: 'wrote'; change: (draft: Draft) => Draft }
  | { kind: 'picture-came'; picture: Picture }
  | { kind: 'began'; busy: Busy }
  | { kind: 'saved'; sent: Draft; version: number; at: number; by: string }
  | { kind: 'published'; path: string; notice: Notice }
  | { kind: 'withdrew' }
  | { kind: 'failed'; notice: Notice; fields: FieldErrors }
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
  notice: null,
  fields: {},
  theirs: null,
  generation: 0,
});

/** What becomes of the editor; nothing here ever drops what was written unless the writer chose so. */
export function afterEvent(state: EditorState, event: EditorEvent): EditorState {
  switch (event.kind) {
    case 'wrote':
      return { ...state, draft: event.change(state.draft) };
    case 'picture-came':
      return addSlide(state, event.picture);
    case 'began':
      return { ...state, busy: event.busy, notice: null, fields: {} };
    case 'saved':
      return afterSave(state, event);
    case 'published':
      return { ...state, desk: 'live', path: event.path, notice: event.notice };
    case 'withdrew':
      return {
        ...state,
        desk: 'withdrawn',
        notice: { tone: 'done', text: 'Withdrawn. Its address answers that it is gone.' },
      };
    case 'failed':
      return { ...state, notice: event.notice, fields: event.fields };
    case 'met-theirs':
      return { ...state, theirs: { message: event.message, text: event.theirs } };
    case 'kept-mine':
      return { ...state, theirs: null, version: state.theirs?.text.version ?? state.version };
    case 'took':
      return { ...openStory(event.story), generation: state.generation + 1 };
    case 'recovered':
      return recover(state, event.kept);
    case 'ended':
      return { ...state, busy: null };
    default:
      return event satisfies never;
  }
}

/** A picture that arrived becomes the last slide; one that is there already is not added twice. */
function addSlide(state: EditorState, picture: Picture): EditorState {
  const { content } = state.draft;
  if (content.slides.some((slide) => slide.mediaId === picture.id)) {
    return {
      ...state,
      notice: { tone: 'done', text: 'This picture is among the pictures of the story already.' },
    };
  }
  const slides = [...content.slides, slideOf(picture)];
  const draft = { ...state.draft, content: { ...content, slides } };
  return { ...state, draft, pictures: { ...state.pictures, [picture.id]: picture } };
}

/** The library's words to begin with; from then on the story's own count. */
const slideOf = (picture: Picture): Slide => ({
  mediaId: picture.id,
  alt: libraryAlt(picture),
  caption: picture.caption,
  credit: picture.credit,
});

function afterSave(state: EditorState, event: Extract<EditorEvent, { kind: 'saved' }>): EditorState {
  const savedText = canonical(event.sent);
  const desk = state.desk === 'live' && savedText !== state.savedText ? 'changed' : state.desk;
  const saved = { at: event.at, by: event.by };
  return { ...state, version: event.version, saved, savedText, desk, theirs: null };
}

function recover(state: EditorState, { storyId, version, draft, pictures }: KeptText): EditorState {
  return {
    ...state,
    storyId,
    version,
    draft,
    pictures: { ...state.pictures, ...byId(pictures) },
    generation: state.generation + 1,
  };
}

const byId = (pictures: Picture[]) => Object.fromEntries(pictures.map((picture) => [picture.id, picture]));
