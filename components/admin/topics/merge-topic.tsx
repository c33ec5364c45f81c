'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, type SubmitEvent, useId, useState } from 'react';
import { DeskDialog } from '../desk-dialog.tsx';
import { Field } from '../field.tsx';
import { SubmitActions } from '../submit-actions.tsx';
import { useIsHydrated } from '../use-is-hydrated.ts';
import { sendTopicMerge } from './topic-requests.ts';

type MergeTopicProps = { id: string; edits: number; name: string; names: readonly string[] };

/** Where two topics in the list are one. It cannot be undone, so it asks. */
export function MergeTopic(props: MergeTopicProps): ReactNode {
  const [isAsking, setAsking] = useState(false);
  const isReady = useIsHydrated();
  return (
    <section className="person-merge" aria-labelledby="merge">
      <h2 id="merge" className="field-name">
        The same topic twice?
      </h2>
      <p className="field-hint">Merging brings their stories and addresses together under one of the two.</p>
      <button type="button" className="button" disabled={!isReady} onClick={() => setAsking(true)}>
        Merge into another topic
      </button>
      {isAsking && <MergeDialog {...props} onClose={() => setAsking(false)} />}
    </section>
  );
}

function MergeDialog({ id, edits, name, names, onClose }: MergeTopicProps & { onClose: () => void }) {
  const router = useRouter();
  const known = useId();
  const [into, setInto] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const [isSending, setSending] = useState(false);

  async function merge() {
    if (isSending) return;
    setSending(true);
    const answer = await sendTopicMerge({ id, edits }, into);
    setSending(false);
    if (answer.kind === 'done') router.push(`/admin/topics/${answer.value.id}`);
    else setTrouble(answer.fields.into ?? answer.message);
  }
  function submit(event: SubmitEvent) {
    event.preventDefault();
    void merge();
  }

  return (
    <DeskDialog title={`Merge ${name} into another topic`} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit} noValidate>
        <p>
          Where two topics in the list are one: the stories and the addresses of {name} become the other’s,
          and this description is given up. Stories that name {name} are found under the other from then on.
          It cannot be undone.
        </p>
        <Field
          label="The topic that stays"
          value={into}
          list={known}
          maxLength={100}
          autoComplete="off"
          data-focus-first
          error={trouble}
          onChange={({ target }) => setInto(target.value)}
        />
        <datalist id={known}>{names.map((one) => one !== name && <option key={one}>{one}</option>)}</datalist>
        <SubmitActions words="Merge" isSending={isSending} onLeave={onClose} />
      </form>
    </DeskDialog>
  );
}
