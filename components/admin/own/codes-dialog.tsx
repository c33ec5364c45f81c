'use client';

import type { ReactNode } from 'react';
import { DeskDialog } from '../desk-dialog.tsx';
import { useCopy } from '../use-copy.ts';

const SAYS = { copied: 'Copied', refused: 'The browser does not allow it. Mark them and copy them.' };

/** Recovery codes are shown once, so the dialog stays until it is closed by its button. */
export function CodesDialog({ codes, onDone }: { codes: string[]; onDone: () => void }): ReactNode {
  const { outcome, copy } = useCopy(codes.join('\n'));
  return (
    <DeskDialog title="Your recovery codes">
      <p>
        For the day when the app or the passkey is lost. Each works once. Keep them where you keep papers, or
        in a password manager; they are shown only now, and those from before are void.
      </p>
      <ol className="own-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="dialog-actions">
        <output>{outcome && SAYS[outcome]}</output>
        <button type="button" className="button" onClick={copy}>
          Copy
        </button>
        <button type="button" className="button button-first" data-focus-first onClick={onDone}>
          I have kept them
        </button>
      </div>
    </DeskDialog>
  );
}
