import type { Editor } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { DeskDialog } from '../../../desk-dialog.tsx';
import { footnoteExtensions } from './footnote-extensions.ts';
import { readFootnote, writeFootnote } from './footnote-text.ts';

type FootnoteDialogProps = { editor: Editor; onClose: () => void };

/** Writes what stands at the end of the story and is only a number in its sentence. */
export function FootnoteDialog({ editor, onClose }: FootnoteDialogProps): ReactNode {
  const [before] = useState(() => readFootnote(editor));
  const note = useEditor({
    extensions: footnoteExtensions,
    content: { type: 'doc', content: [{ type: 'paragraph', content: before ?? [] }] },
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    autofocus: 'end',
    editorProps: { attributes: { class: 'footnote-text', role: 'textbox', 'aria-label': 'Footnote' } },
  });

  function close() {
    onClose();
    editor.commands.focus();
  }

  function keep(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    writeFootnote(editor, note?.getJSON().content?.[0]?.content ?? []);
    close();
  }

  function remove() {
    writeFootnote(editor, []);
    close();
  }

  return (
    <DeskDialog title="Footnote" onClose={close}>
      <form className="dialog-form" onSubmit={keep}>
        <EditorContent editor={note} />
        <div className="dialog-actions">
          {before !== null && (
            <button type="button" className="button" onClick={remove}>
              Remove footnote
            </button>
          )}
          <button type="button" className="button" onClick={close}>
            Cancel
          </button>
          <button type="submit" className="button button-first">
            {before === null ? 'Add footnote' : 'Change footnote'}
          </button>
        </div>
      </form>
    </DeskDialog>
  );
}
