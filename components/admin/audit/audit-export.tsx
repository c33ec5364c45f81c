'use client';

import { type ReactNode, type SubmitEvent, useRef } from 'react';
import type { Sought } from '#domain/audit/audit-filter';
import { useProof } from '../proof/use-proof.tsx';

/**
 * Takes away what is looked for as a file. The browser sends the form itself, so that a file of any length goes
 * straight to the disk; the password is asked for before, since a download cannot be asked for again.
 */
export function AuditExport({ sought }: { sought: Sought }): ReactNode {
  const { askFirst, dialog } = useProof();
  const form = useRef<HTMLFormElement>(null);
  const isAsked = useRef(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    if (isAsked.current) {
      isAsked.current = false;
      return;
    }
    event.preventDefault();
    const { submitter } = event.nativeEvent;
    if (!(await askFirst())) return;
    isAsked.current = true;
    form.current?.requestSubmit(submitter);
  }

  return (
    <>
      <form
        ref={form}
        action="/api/audit"
        method="post"
        className="audit-export"
        onSubmit={(event) => void submit(event)}
      >
        {Object.entries(sought).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p>Take away what is shown here, from the newest entry to the first.</p>
        <button className="button" name="format" value="csv">
          Export as CSV
        </button>
        <button className="button" name="format" value="jsonl">
          Export as JSON lines
        </button>
      </form>
      {dialog}
    </>
  );
}
