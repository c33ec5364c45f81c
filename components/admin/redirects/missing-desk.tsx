'use client';

import { type ReactNode, useState } from 'react';
import type { MissingPath } from '#domain/redirects/redirect';
import type { NewsroomClock } from '../moment-words.ts';
import { Alert, Status } from '../notice.tsx';
import { useIsHydrated } from '../use-is-hydrated.ts';
import { MissingTable } from './missing-table.tsx';
import { RedirectDialog } from './redirect-dialog.tsx';
import { sendDismissal } from './redirect-requests.ts';
import { useSaid } from './use-said.ts';

type MissingDeskProps = { paths: MissingPath[]; search: string; now: number; clock: NewsroomClock };

/** The addresses that readers asked for and did not find. */
export function MissingDesk({ paths, search, now, clock }: MissingDeskProps): ReactNode {
  const [lead, setLead] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { said, say, start } = useSaid<HTMLParagraphElement>();
  const isReady = useIsHydrated();

  async function dismiss(path: string) {
    const answer = await sendDismissal({ path });
    setTrouble(answer.kind === 'done' ? null : answer.message);
    if (answer.kind === 'done') say(`Dismissed: ${path}. It is listed again when somebody asks for it.`);
  }

  return (
    <fieldset className="redirects-desk" disabled={!isReady}>
      <legend className="sr-only">Not found</legend>
      <p ref={start} tabIndex={-1} className="field-hint">
        What readers asked for in the last 90 days and nothing answers, the most asked for first. Who asked is
        not known; programs are left out as far as they can be told.
      </p>
      <Status message={said} />
      <Alert message={trouble} />
      {paths.length === 0 ? (
        <NothingMissing search={search} />
      ) : (
        <MissingTable
          paths={paths}
          now={now}
          clock={clock}
          onLead={setLead}
          onDismiss={(path) => void dismiss(path)}
        />
      )}
      {lead !== null && (
        <RedirectDialog
          lead={{ kind: 'missing', path: lead }}
          onClose={() => setLead(null)}
          onSaved={({ path, target }) => {
            setLead(null);
            say(`${path} leads to ${target} from now on.`);
          }}
        />
      )}
    </fieldset>
  );
}

const NothingMissing = ({ search }: { search: string }) => (
  <p className="no-stories">
    {search === '' ? (
      'Readers found what they asked for.'
    ) : (
      <>
        No address here has “{search}” in it. <a href="/admin/redirects/missing">Show all</a>
      </>
    )}
  </p>
);
