'use client';

import { type ReactNode, useState } from 'react';
import { DeskDialog } from '../desk-dialog.tsx';
import { troubleOf } from '../editor/request-trouble.ts';
import type { Outcome } from '../editor/story-requests.ts';
import { editorAddress } from './history-address.ts';
import { sendRestore } from './revision-requests.ts';

type RestoreButtonProps = {
  /** With the version that this page was shown as the newest. */
  story: { id: string; version: number };
  revision: { id: string; words: string };
};

/** Puts an earlier text on top, once asked. */
export function RestoreButton({ story, revision }: RestoreButtonProps): ReactNode {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <button type="button" className="button" onClick={() => setAsking(true)}>
        Restore<span className="sr-only"> {revision.words}</span>
      </button>
      {isAsking && <RestoreDialog story={story} revision={revision} onClose={() => setAsking(false)} />}
    </>
  );
}

function RestoreDialog({ story, revision, onClose }: RestoreButtonProps & { onClose: () => void }) {
  const [trouble, setTrouble] = useState<string[]>([]);
  const [isSending, setSending] = useState(false);

  async function restore() {
    setSending(true);
    const outcome = await sendRestore({ storyId: story.id, revisionId: revision.id }, story.version);
    if (outcome.kind === 'done') return window.location.assign(editorAddress(story.id));
    setSending(false);
    setTrouble(troubleLines(outcome));
  }

  return (
    <DeskDialog title={`Restore ${revision.words.toLowerCase()}?`} onClose={onClose}>
      <p>
        Its text becomes the newest version. Every version stays in the history, the present text too. Readers
        see no change until the story is published or updated.
      </p>
      <div role="alert">
        {trouble.map((words) => (
          <p key={words} className="field-error">
            {words}
          </p>
        ))}
      </div>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          Leave it
        </button>
        <button
          type="button"
          className="button button-first"
          data-focus-first
          disabled={isSending}
          onClick={() => void restore()}
        >
          Restore
        </button>
      </div>
    </DeskDialog>
  );
}

const troubleLines = (outcome: Exclude<Outcome<unknown>, { kind: 'done' }>): string[] => [
  troubleOf(outcome),
  ...(outcome.kind === 'refused' ? Object.values(outcome.fields) : []),
];
