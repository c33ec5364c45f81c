import type { EditorView } from '@tiptap/pm/view';
import type { Picture } from '#domain/media/picture';
import { uploadPicture } from '../../slides/upload-picture.ts';
import { problemOf, sizeProblem } from '../../slides/upload-words.ts';
import { type OnSending, type Sending, sendIntoText } from '../sending/send-into-text.ts';

/** What the desk hears of pictures that are sent from the text. */
export type PictureDesk = {
  onPicture: (picture: Picture) => void;
  /** How many things are on their way, each time that changes. */
  onSending: OnSending;
};

type PictureSending = Pick<Sending<Picture>, 'files' | 'at' | 'together' | 'nodesOf'>;

export function sendPictures(view: EditorView, sending: PictureSending, desk: PictureDesk): void {
  const afterwards = 'its sizes are being made';
  sendIntoText(view, { ...sending, sendOne, afterwards, onArrived: desk.onPicture }, desk.onSending);
}

/** The picture, or why it did not arrive. */
export async function sendOne(file: File, onProgress: (part: number) => void): Promise<Picture | string> {
  const problem = sizeProblem(file);
  if (problem !== null) return problem.text;
  const outcome = await uploadPicture(file, { onProgress });
  return outcome.kind === 'done' ? outcome.value : problemOf(outcome).text;
}
