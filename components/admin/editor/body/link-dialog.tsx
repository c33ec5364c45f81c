import type { Editor } from '@tiptap/core';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { DeskDialog } from '../../desk-dialog.tsx';
import { linkAddress } from './link-address.ts';

const PROBLEM = 'A link begins with https://, http:// or mailto:, or with / on this site.';

type LinkDialogProps = { editor: Editor; onClose: () => void };

/** Links the marked words, changes the link that the cursor stands in, or writes the address itself. */
export function LinkDialog({ editor, onClose }: LinkDialogProps): ReactNode {
  const before: unknown = editor.getAttributes('link').href;
  const [address, setAddress] = useState(typeof before === 'string' ? before : '');
  const [problem, setProblem] = useState('');

  function close() {
    onClose();
    editor.commands.focus();
  }

  function apply(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const href = linkAddress(address);
    if (href === null) return setProblem(PROBLEM);
    setLink(editor, href);
    close();
  }

  function remove() {
    editor.chain().extendMarkRange('link').unsetLink().run();
    close();
  }

  return (
    <DeskDialog title="Link" onClose={close}>
      <form className="dialog-form" onSubmit={apply} noValidate>
        <label htmlFor="link-address">Address</label>
        <input
          id="link-address"
          type="url"
          autoComplete="off"
          value={address}
          onChange={(event) => setAddress(event.target.value)}
          aria-invalid={problem !== ''}
          aria-describedby="link-problem"
        />
        <p id="link-problem" className="field-error" role="alert">
          {problem}
        </p>
        <div className="dialog-actions">
          {before !== undefined && (
            <button type="button" className="button" onClick={remove}>
              Remove link
            </button>
          )}
          <button type="button" className="button" onClick={close}>
            Cancel
          </button>
          <button type="submit" className="button button-first">
            {before === undefined ? 'Add link' : 'Change link'}
          </button>
        </div>
      </form>
    </DeskDialog>
  );
}

function setLink(editor: Editor, href: string) {
  const { empty } = editor.state.selection;
  if (empty && !editor.isActive('link')) {
    editor.commands.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] });
    return;
  }
  editor.chain().extendMarkRange('link').setLink({ href }).run();
}
