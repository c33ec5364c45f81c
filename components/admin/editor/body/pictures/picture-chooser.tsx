import type { Editor } from '@tiptap/core';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Asking } from '../insert/asking.ts';
import { sendAsGroup, sendToText } from './picture-files.ts';
import type { PictureDesk } from './send-pictures.ts';
import { PictureFiles } from '../../../picture-files.tsx';

type PictureChooserProps = {
  editor: Editor;
  asking: Asking | null;
  desk: PictureDesk;
  say: (words: string) => void;
  onClose: () => void;
};

/** Lets files be chosen for the place where the cursor stands. */
export function PictureChooser({ editor, asking, desk, say, onClose }: PictureChooserProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const isGroup = useRef(false);
  const isAsked = asking === 'picture' || asking === 'group';
  useEffect(() => {
    if (!isAsked) return;
    isGroup.current = asking === 'group';
    input.current?.click();
    onClose();
  }, [isAsked, asking, onClose]);

  function send(files: File[]) {
    const { from } = editor.state.selection;
    if (!isGroup.current) sendToText(editor.view, files, from, desk);
    else say(sendAsGroup(editor.view, files, from, desk) ?? '');
    editor.commands.focus();
  }

  return <PictureFiles input={input} label="Files of pictures for the text" multiple onFiles={send} />;
}
