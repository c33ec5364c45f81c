import type { JSONContent } from '@tiptap/core';
import type { EditorView } from '@tiptap/pm/view';
import type { Picture } from '#domain/media/picture';
import { slideOf } from '../../editor-state.ts';
import { placeBetween } from '../insert-feature.ts';
import { type PictureDesk, sendPictures } from './send-pictures.ts';

const GROUP_MAX = 4;

export const pictureNode = (picture: Picture): JSONContent => ({
  type: 'picture',
  attrs: { ...slideOf(picture), width: 'text' },
});

const groupNode = (pictures: Picture[]): JSONContent => ({
  type: 'pictureGroup',
  attrs: { pictures: pictures.map(slideOf), width: 'text' },
});

/** Each file becomes a picture, in their order, at the place in the text that is nearest to `pos`. */
export function sendToText(view: EditorView, files: File[], pos: number, desk: PictureDesk): void {
  const at = placeBetween(view.state, pos);
  const nodesOf = (pictures: Picture[]) => pictures.map(pictureNode);
  sendPictures(view, { files, at, together: false, nodesOf }, desk);
}

/** The files become one group; why they cannot, or null. */
export function sendAsGroup(view: EditorView, files: File[], pos: number, desk: PictureDesk): string | null {
  if (files.length < 2 || files.length > GROUP_MAX)
    return `A group has two to ${GROUP_MAX} pictures; ${files.length} chosen. Choose again.`;
  const at = placeBetween(view.state, pos);
  const nodesOf = (pictures: Picture[]) => [groupNode(pictures)];
  sendPictures(view, { files, at, together: true, nodesOf }, desk);
  return null;
}

/** Files in the clipboard are meant where no words came with them: Word sends a picture of the text too. */
export function filesOf(data: DataTransfer | null): File[] {
  const files = [...(data?.files ?? [])];
  const words = new DOMParser().parseFromString(data?.getData('text/html') ?? '', 'text/html').body
    .textContent;
  return words.trim() === '' ? files : [];
}
