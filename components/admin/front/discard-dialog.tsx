import { type ReactNode, useState } from 'react';
import { EMPTY_FRONT } from '#domain/front/content';
import { DeskDialog } from '../desk-dialog.tsx';
import { Alert } from '../notice.tsx';
import type { FrontBarProps } from './front-bar.tsx';
import { FrontChanges } from './front-changes.tsx';
import { sendDiscard } from './front-requests.ts';
import { problemOf } from './front-words.ts';

type DiscardDialogProps = FrontBarProps & { onClose: () => void };

/** Throws the draft away and goes on from what readers have. */
export function DiscardDialog(props: DiscardDialogProps): ReactNode {
  const { state, writer, onSave, onChanged, onSay, onClose } = props;
  const [problem, setProblem] = useState<string | null>(null);

  async function discard() {
    const version = await onSave();
    if (version === null)
      return setProblem('Not discarded: the draft could not be saved first. See the page.');
    const outcome = await sendDiscard({ writer: writer.id, version });
    await onChanged();
    if (outcome.kind === 'met')
      return setProblem('Not discarded: somebody else changed the front meanwhile.');
    if (outcome.kind !== 'done') return setProblem(problemOf(outcome));
    onSay('The draft is discarded. This is what readers have.');
    return onClose();
  }

  return (
    <DeskDialog title="Discard this draft" onClose={onClose}>
      <p>The draft becomes what readers have. That undoes for everybody at the desk:</p>
      <FrontChanges
        before={state.desk.launched?.content ?? EMPTY_FRONT}
        after={state.content}
        stories={state.stories}
      />
      <Alert message={problem} />
      <div className="dialog-actions">
        <button type="button" className="button" data-focus-first="" onClick={onClose}>
          Keep it
        </button>
        <button type="button" className="button button-first" onClick={() => void discard()}>
          Discard
        </button>
      </div>
    </DeskDialog>
  );
}
