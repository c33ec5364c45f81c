'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, type SubmitEvent, useId, useState } from 'react';
import { DeskDialog } from '../desk-dialog.tsx';
import { Field } from '../field.tsx';
import { useIsHydrated } from '../use-is-hydrated.ts';
import { sendMerge } from './person-requests.ts';

type MergePersonProps = { id: string; edits: number; name: string; names: readonly string[] };

/** Where two people in the list are one. It cannot be undone, so it asks. */
export function MergePerson(props: MergePersonProps): ReactNode {
  const [isAsking, setAsking] = useState(false);
  const isReady = useIsHydrated();
  return (
    <section className="person-merge" aria-labelledby="merge">
      <h2 id="merge" className="field-name">
        The same person twice?
      </h2>
      <p className="field-hint">Merging brings their stories and addresses together under one of the two.</p>
      <button type="button" className="button" disabled={!isReady} onClick={() => setAsking(true)}>
        Merge into another person
      </button>
      {isAsking && <MergeDialog {...props} onClose={() => setAsking(false)} />}
    </section>
  );
}

function MergeDialog({ id, edits, name, names, onClose }: MergePersonProps & { onClose: () => void }) {
  const router = useRouter();
  const known = useId();
  const [into, setInto] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const [isSending, setSending] = useState(false);

  async function merge() {
    if (isSending) return;
    setSending(true);
    const answer = await sendMerge({ id, edits }, into);
    setSending(false);
    if (answer.kind === 'done') router.push(`/admin/people/${answer.value.id}`);
    else setTrouble(answer.fields.into ?? answer.message);
  }
  function submit(event: SubmitEvent) {
    event.preventDefault();
    void merge();
  }

  return (
    <DeskDialog title={`Merge ${name} into another person`} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        <p>
          Where two people in the list are one: the stories and the addresses of {name} become the other’s.
          This profile is given up, with its title, bio, portrait and links. It cannot be undone.
        </p>
        <Field
          label="The person who stays"
          value={into}
          list={known}
          maxLength={200}
          autoComplete="off"
          data-focus-first
          error={trouble}
          onChange={({ target }) => setInto(target.value)}
        />
        <datalist id={known}>{names.map((one) => one !== name && <option key={one}>{one}</option>)}</datalist>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button className="button button-first" disabled={isSending || into.trim() === ''}>
            Merge
          </button>
        </div>
      </form>
    </DeskDialog>
  );
}
