'use client';

import { type ReactNode, useRef } from 'react';
import { useProof } from '../proof/use-proof.tsx';

/** Takes all redirects away as a file. The password is asked for before: a download cannot be asked for again. */
export function RedirectExport(): ReactNode {
  const { askFirst, dialog } = useProof();
  const form = useRef<HTMLFormElement>(null);

  async function take() {
    if (await askFirst()) form.current?.submit();
  }

  return (
    <>
      <form ref={form} action="/api/redirects/file" method="post">
        <button type="button" className="button" onClick={() => void take()}>
          Export as CSV
        </button>
      </form>
      {dialog}
    </>
  );
}
