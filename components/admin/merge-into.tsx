'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, type SubmitEvent, useId, useState } from 'react';
import { DeskDialog } from './desk-dialog.tsx';
import { Field } from './field.tsx';
import type { ChangeAnswer } from './send-change.ts';
import { SubmitActions } from './submit-actions.tsx';
import { useIsHydrated } from './use-is-hydrated.ts';

type MergeIntoProps = {
  /** What stands twice in a list: person, topic. */
  kind: string;
  name: string;
  /** All in the list. */
  names: readonly string[];
  nameMax: number;
  /** The label of the one that is left. */
  stays: string;
  /** The list's address. */
  room: string;
  send: (into: string) => Promise<ChangeAnswer<{ id: string }, unknown>>;
  /** What becomes of the two. */
  children: ReactNode;
};

/** Where two in a list are one. It cannot be undone, so it asks. */
export function MergeInto(props: MergeIntoProps): ReactNode {
  const [isAsking, setAsking] = useState(false);
  const isReady = useIsHydrated();
  return (
    <section className="person-merge" aria-labelledby="merge">
      <h2 id="merge" className="field-name">
        The same {props.kind} twice?
      </h2>
      <p className="field-hint">Merging brings their stories and addresses together under one of the two.</p>
      <button type="button" className="button" disabled={!isReady} onClick={() => setAsking(true)}>
        Merge into another {props.kind}
      </button>
      {isAsking && <MergeDialog {...props} onClose={() => setAsking(false)} />}
    </section>
  );
}

function MergeDialog({
  kind,
  name,
  names,
  nameMax,
  stays,
  room,
  send,
  children,
  onClose,
}: MergeIntoProps & { onClose: () => void }) {
  const router = useRouter();
  const known = useId();
  const [into, setInto] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const [isSending, setSending] = useState(false);

  async function merge() {
    if (isSending) return;
    setSending(true);
    const answer = await send(into);
    setSending(false);
    if (answer.kind === 'done') router.push(`${room}/${answer.value.id}?merged`);
    else setTrouble(answer.fields.into ?? answer.message);
  }
  function submit(event: SubmitEvent) {
    event.preventDefault();
    void merge();
  }

  return (
    <DeskDialog title={`Merge ${name} into another ${kind}`} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        <p>{children}</p>
        <Field
          label={stays}
          value={into}
          list={known}
          maxLength={nameMax}
          autoComplete="off"
          data-focus-first
          error={trouble}
          onChange={({ target }) => setInto(target.value)}
        />
        <datalist id={known}>{names.map((one) => one !== name && <option key={one}>{one}</option>)}</datalist>
        <SubmitActions words="Merge" isSending={isSending || into.trim() === ''} onLeave={onClose} />
      </form>
    </DeskDialog>
  );
}
