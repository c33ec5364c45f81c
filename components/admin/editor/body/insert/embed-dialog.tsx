import type { Editor } from '@tiptap/core';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { findEmbed } from '#domain/stories/body/embed-providers';
import { DeskDialog } from '../../../desk-dialog.tsx';
import { insertFeature } from '../insert-feature.ts';

const PROBLEM =
  'This address is none of a film or a post at YouTube, Vimeo, X, Instagram, Bluesky or Mastodon. Copy the address of the post itself.';

type EmbedDialogProps = { editor: Editor; onClose: () => void };

export function EmbedDialog({ editor, onClose }: EmbedDialogProps): ReactNode {
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState('');

  function insert(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const found = findEmbed(address);
    if (found === null) return setProblem(PROBLEM);
    onClose();
    insertFeature(editor.view, { type: 'embed', attrs: { ...found, quote: '' } });
  }

  function close() {
    onClose();
    editor.commands.focus();
  }

  return (
    <DeskDialog title="Embed" onClose={close}>
      <form className="dialog-form" onSubmit={insert} noValidate>
        <label htmlFor="embed-address">Address of the film or post</label>
        <input
          id="embed-address"
          type="url"
          autoComplete="off"
          data-focus-first
          value={address}
          onChange={(event) => setAddress(event.target.value)}
          aria-invalid={problem !== ''}
          aria-describedby="embed-problem"
        />
        <p id="embed-problem" className="field-error" role="alert">
          {problem}
        </p>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={close}>
            Cancel
          </button>
          <button type="submit" className="button button-first">
            Add embed
          </button>
        </div>
      </form>
    </DeskDialog>
  );
}
