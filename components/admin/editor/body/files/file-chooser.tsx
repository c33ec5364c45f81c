import type { Editor } from '@tiptap/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { FILE_TYPES } from '#domain/files/file';
import type { Asking } from '../insert/asking.ts';
import type { PictureDesk } from '../pictures/send-pictures.ts';
import { sendToTake } from './send-files.ts';

type FileChooserProps = { editor: Editor; asking: Asking | null; desk: PictureDesk; onClose: () => void };

/** Lets files that readers may take be chosen for the place where the cursor stands. */
export function FileChooser({ editor, asking, desk, onClose }: FileChooserProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const isAsked = asking === 'file';
  useEffect(() => {
    if (!isAsked) return;
    input.current?.click();
    onClose();
  }, [isAsked, onClose]);

  return (
    <input
      ref={input}
      type="file"
      hidden
      multiple
      aria-label="Files for readers to download"
      accept={FILE_TYPES.map((type) => `.${type}`).join()}
      onChange={(event) => {
        sendToTake(editor.view, [...(event.target.files ?? [])], editor.state.selection.from, desk);
        event.target.value = ''; // so that the same file can be chosen again
        editor.commands.focus();
      }}
    />
  );
}
