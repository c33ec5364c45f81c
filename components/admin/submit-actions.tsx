import type { ReactNode } from 'react';

type SubmitActionsProps = {
  /** What the form does, on its button; `sending`: while it does. */
  words: string;
  sending?: string;
  isSending: boolean;
  leaveWords?: string;
  onLeave: () => void;
};

/** The end of a form in a dialog: the way back, and the one thing that it does. */
export const SubmitActions = ({
  words,
  sending = words,
  isSending,
  leaveWords = 'Cancel',
  onLeave,
}: SubmitActionsProps): ReactNode => (
  <div className="dialog-actions">
    <button type="button" className="button" onClick={onLeave}>
      {leaveWords}
    </button>
    <button className="button button-first" disabled={isSending}>
      {isSending ? sending : words}
    </button>
  </div>
);
