import { type ReactNode, useSyncExternalStore } from 'react';
import type { Check } from '#domain/stories/checks';
import { DeskDialog } from '../../desk-dialog.tsx';
import { publishQuestion } from '../ask-to-publish.ts';
import { CheckList } from './check-list.tsx';

type PublishQuestionProps = { checks: Check[]; onGo: (check: Check) => void };

/** What the desk warns of when somebody publishes, each with the way to it. */
export function PublishQuestion({ checks, onGo }: PublishQuestionProps): ReactNode {
  const { subscribe, current } = publishQuestion;
  const question = useSyncExternalStore(subscribe, current, current);
  if (question === null) return null;
  const { act, message, warnings, answer } = question;
  const known = Object.entries(warnings).map(
    ([id, words]): Check =>
      checks.find((check) => check.id === id) ?? { id, isBlocking: false, place: 'body', message: words },
  );
  return (
    <DeskDialog title={`${act} all the same?`} onClose={() => answer(false)}>
      <p>{message}</p>
      <CheckList
        title="Worth a look"
        checks={known}
        onGo={(check) => {
          answer(false);
          setTimeout(() => onGo(check)); // the dialog gives the focus back first
        }}
      />
      <div className="dialog-actions">
        <button type="button" className="button" onClick={() => answer(false)}>
          {act === 'Schedule' ? 'Back' : 'Back to the text'}
        </button>
        <button type="button" className="button button-first" onClick={() => answer(true)}>
          {act} all the same
        </button>
      </div>
    </DeskDialog>
  );
}
