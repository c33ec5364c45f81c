'use client';

import { type ReactNode, useState } from 'react';
import type { Redirect } from '#domain/redirects/redirect';
import type { NewsroomClock } from '../moment-words.ts';
import { Status } from '../notice.tsx';
import { useIsHydrated } from '../use-is-hydrated.ts';
import { DeleteDialog } from './delete-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { RedirectDialog, type ToLead } from './redirect-dialog.tsx';
import { RedirectExport } from './redirect-export.tsx';
import { RedirectTable } from './redirect-table.tsx';
import { useSaid } from './use-said.ts';

type RedirectsDeskProps = {
  redirects: Redirect[];
  all: number;
  search: string;
  now: number;
  clock: NewsroomClock;
};

type Open = { kind: 'lead'; lead: ToLead } | { kind: 'delete'; redirect: Redirect } | { kind: 'import' };

/** The addresses that an admin leads elsewhere. */
export function RedirectsDesk({ redirects, all, search, now, clock }: RedirectsDeskProps): ReactNode {
  const [open, setOpen] = useState<Open | null>(null);
  const { said, say, start } = useSaid<HTMLButtonElement>();
  const isReady = useIsHydrated();
  const close = () => setOpen(null);
  const finish = (words: string) => {
    close();
    say(words);
  };

  return (
    <fieldset className="redirects-desk" disabled={!isReady}>
      <legend className="sr-only">Redirects</legend>
      <p className="field-hint">
        Addresses of stories, sections, topics, people and pages that were changed here lead to the new ones
        by themselves. These are all others. What is published at one of them goes first.
      </p>
      <div className="redirect-actions">
        <button
          ref={start}
          type="button"
          className="button button-first"
          onClick={() => setOpen({ kind: 'lead', lead: { kind: 'new' } })}
        >
          Add a redirect
        </button>
        <button type="button" className="button" onClick={() => setOpen({ kind: 'import' })}>
          Import a file
        </button>
        {all > 0 && <RedirectExport />}
      </div>
      <Status message={said} />
      {redirects.length === 0 ? (
        <NoRedirects search={search} />
      ) : (
        <RedirectTable
          redirects={redirects}
          now={now}
          clock={clock}
          onChange={({ path, target }) => setOpen({ kind: 'lead', lead: { kind: 'known', path, target } })}
          onDelete={(redirect) => setOpen({ kind: 'delete', redirect })}
        />
      )}
      {open?.kind === 'lead' && (
        <RedirectDialog
          lead={open.lead}
          onClose={close}
          onSaved={({ path, target }) => finish(`${path} leads to ${target} from now on.`)}
        />
      )}
      {open?.kind === 'delete' && (
        <DeleteDialog
          redirect={redirects.find(({ path }) => path === open.redirect.path) ?? open.redirect}
          onClose={close}
          onDeleted={() =>
            finish(`Deleted: ${open.redirect.path} no longer leads to ${open.redirect.target}.`)
          }
        />
      )}
      {open?.kind === 'import' && <ImportDialog onClose={close} onImported={finish} />}
    </fieldset>
  );
}

const NoRedirects = ({ search }: { search: string }) => (
  <p className="no-stories">
    {search === '' ? (
      'No address is led elsewhere by hand.'
    ) : (
      <>
        No redirect has “{search}” in it. <a href="/admin/redirects">Show all</a>
      </>
    )}
  </p>
);
