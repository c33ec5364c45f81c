'use client';

import { type ReactNode, useState } from 'react';
import { Alert } from '../notice.tsx';
import { sendRestoredText } from './page-requests.ts';

type RestorePageTextProps = {
  /** As this list was shown. */
  page: { id: string; edits: number };
  text: { id: string; moment: string };
};

/** Puts an earlier text on top as a new one: nothing is lost by it, so nobody is asked. */
export function RestorePageText({ page, text }: RestorePageTextProps): ReactNode {
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);

  async function restore() {
    setSending(true);
    const answer = await sendRestoredText(page, text.id);
    if (answer.kind === 'done') return window.location.assign(`/admin/pages/${page.id}`);
    setSending(false);
    return setProblem(answer.message);
  }

  return (
    <>
      <button type="button" className="button" disabled={isSending} onClick={() => void restore()}>
        Restore<span className="sr-only"> the text of {text.moment}</span>
      </button>
      <Alert message={problem} />
    </>
  );
}
