import type { Editor } from '@tiptap/core';
import type { ReactNode } from 'react';
import type { Picture } from '#domain/media/picture';
import { LibraryDialog } from '../../../pictures/library-dialog.tsx';
import { insertFeature } from '../insert-feature.ts';
import { pictureNode } from './picture-files.ts';
import type { PictureDesk } from './send-pictures.ts';

type LibraryPictureProps = { editor: Editor; desk: PictureDesk; onClose: () => void };

/** Puts a picture that the paper has already where the cursor stands. */
export function LibraryPicture({ editor, desk, onClose }: LibraryPictureProps): ReactNode {
  function close() {
    onClose();
    editor.commands.focus();
  }

  function choose(picture: Picture) {
    onClose();
    desk.onPicture(picture);
    insertFeature(editor.view, pictureNode(picture));
  }

  return <LibraryDialog onChoose={choose} onClose={close} />;
}
