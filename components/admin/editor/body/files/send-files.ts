import type { JSONContent } from '@tiptap/core';
import type { EditorView } from '@tiptap/pm/view';
import { FILE_MAX_BYTES, type StoredFile } from '#domain/files/file';
import { fileSchema } from '../../desk-answers.ts';
import { upload } from '../../slides/upload-picture.ts';
import { problemOf } from '../../slides/upload-words.ts';
import { placeBetween } from '../insert-feature.ts';
import { sendToText } from '../pictures/picture-files.ts';
import type { PictureDesk } from '../pictures/send-pictures.ts';
import { sendIntoText } from '../sending/send-into-text.ts';

/**
 * Pictures come to stand in the text; what is no picture becomes a file that readers may take, where the text may offer
 * any. Returns what is to be said about those that were left.
 */
export function sendFiles(view: EditorView, files: File[], pos: number, desk: PictureDesk): string {
  const pictures = files.filter(isPicture);
  const others = files.filter((file) => !isPicture(file));
  if (pictures.length > 0) sendToText(view, pictures, pos, desk);
  if (others.length === 0) return '';
  if (view.state.schema.nodes.file === undefined)
    return 'Only pictures can stand here. Other files were left out.';
  sendToTake(view, others, pos, desk);
  return '';
}

const isPicture = ({ type }: File) => type.startsWith('image/');

/** Each becomes a file to take, in their order, at the place in the text that is nearest to `pos`. */
export function sendToTake(view: EditorView, files: File[], pos: number, { onSending }: PictureDesk): void {
  const at = placeBetween(view.state, pos);
  const nodesOf = (stored: StoredFile[]) => stored.map(fileNode);
  const afterwards = 'it is being stored';
  sendIntoText(view, { files, at, together: false, sendOne, afterwards, nodesOf }, onSending);
}

const fileNode = ({ id }: StoredFile): JSONContent => ({ type: 'file', attrs: { fileId: id, label: '' } });

/** The file, or why it did not arrive. */
async function sendOne(file: File, onProgress: (part: number) => void): Promise<StoredFile | string> {
  if (file.size > FILE_MAX_BYTES) return 'A file may have 20 MB. Make it smaller and add it anew.';
  const outcome = await upload(file, { to: '/api/files', schema: fileSchema, onProgress });
  return outcome.kind === 'done' ? outcome.value : problemOf(outcome).text;
}
