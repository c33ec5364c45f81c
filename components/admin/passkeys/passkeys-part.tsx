'use client';

import { type ReactNode, useState } from 'react';
import type { OwnPasskey } from '#domain/people/own/passkeys';
import { momentWords, type NewsroomClock } from '../moment-words.ts';
import { Alert, Status } from '../notice.tsx';
import { CodesDialog } from '../own/codes-dialog.tsx';
import { useOwnCommand } from '../own/use-own-command.ts';
import { useProof } from '../proof/use-proof.tsx';
import { useCanPasskeys } from './ask-browser.ts';
import { changePasskeyName, makePasskey } from './make-passkey.ts';
import { PasskeyNameDialog } from './name-dialog.tsx';
import { sendRemovePasskey } from './passkey-requests.ts';

type PasskeysPartProps = { passkeys: OwnPasskey[]; now: number; clock: NewsroomClock };

type Open = { kind: 'new' } | { kind: 'rename'; passkey: OwnPasskey } | { kind: 'codes'; codes: string[] };

/** Keys that a device or a keyring answers with: they log in alone, and stand for the second step. */
export function PasskeysPart({ passkeys, now, clock }: PasskeysPartProps): ReactNode {
  const can = useCanPasskeys();
  const { trouble, said, isSending, tell, run } = useOwnCommand();
  const { sendProved, dialog } = useProof();
  const [open, setOpen] = useState<Open | null>(null);

  async function add(name: string): Promise<string | null> {
    const added = await makePasskey(name, sendProved);
    if ('trouble' in added) return added.trouble;
    setOpen(added.recoveryCodes && { kind: 'codes', codes: added.recoveryCodes });
    tell(`The passkey ${name} is added.`);
    return null;
  }
  async function rename({ id }: OwnPasskey, name: string): Promise<string | null> {
    const wrong = await changePasskeyName(id, name);
    if (wrong !== null) return wrong;
    setOpen(null);
    tell(`The passkey is called ${name} now.`);
    return null;
  }

  return (
    <section className="own-part" aria-labelledby="own-passkeys">
      <h2 id="own-passkeys">Passkeys</h2>
      <p>A passkey of your phone, computer or security key logs in alone, and nobody can copy it down.</p>
      <Alert message={trouble} />
      {passkeys.length > 0 && (
        <ul className="own-list">
          {passkeys.map((passkey) => (
            <PasskeyItem
              key={passkey.id}
              passkey={passkey}
              facts={factsOf(passkey, now, clock)}
              isSending={isSending}
              onRename={() => setOpen({ kind: 'rename', passkey })}
              onRemove={() =>
                void run(
                  () => sendProved(() => sendRemovePasskey(passkey.id)),
                  `The passkey ${passkey.name} is removed.`,
                )
              }
            />
          ))}
        </ul>
      )}
      <div className="own-end">
        {can ? (
          <button
            type="button"
            className="button"
            disabled={isSending}
            onClick={() => setOpen({ kind: 'new' })}
          >
            Add a passkey
          </button>
        ) : (
          <p className="own-facts">This browser makes no passkeys.</p>
        )}
        <Status message={said} />
      </div>
      {open && <PasskeyDialogs open={open} onAdd={add} onRename={rename} onClose={() => setOpen(null)} />}
      {dialog}
    </section>
  );
}

type PasskeyDialogsProps = {
  open: Open;
  onAdd: (name: string) => Promise<string | null>;
  onRename: (passkey: OwnPasskey, name: string) => Promise<string | null>;
  onClose: () => void;
};

function PasskeyDialogs({ open, onAdd, onRename, onClose }: PasskeyDialogsProps) {
  if (open.kind === 'codes') return <CodesDialog codes={open.codes} onDone={onClose} />;
  if (open.kind === 'rename') {
    const { passkey } = open;
    return (
      <PasskeyNameDialog
        title="Rename a passkey"
        name={passkey.name}
        hint="Only you see it."
        words="Rename"
        onClose={onClose}
        onName={(name) => onRename(passkey, name)}
      />
    );
  }
  return (
    <PasskeyNameDialog
      title="Add a passkey"
      name=""
      hint="What you will know it by, such as your phone. The browser asks for it next."
      words="Go on"
      onClose={onClose}
      onName={onAdd}
    />
  );
}

type PasskeyItemProps = {
  passkey: OwnPasskey;
  facts: string;
  isSending: boolean;
  onRename: () => void;
  onRemove: () => void;
};

function PasskeyItem({ passkey: { name }, facts, isSending, onRename, onRemove }: PasskeyItemProps) {
  return (
    <li>
      <div>
        <b className="own-item">{name}</b>
        <span className="own-facts">{facts}</span>
      </div>
      <span className="own-doing">
        <button type="button" className="desk-link" aria-label={`Rename ${name}`} onClick={onRename}>
          Rename
        </button>
        <button
          type="button"
          className="desk-link"
          aria-label={`Remove ${name}`}
          disabled={isSending}
          onClick={onRemove}
        >
          Remove
        </button>
      </span>
    </li>
  );
}

function factsOf({ createdAt, usedAt }: OwnPasskey, now: number, clock: NewsroomClock): string {
  const added = `added ${momentWords(createdAt, now, clock)}`;
  return usedAt === null
    ? `${added} · not used yet`
    : `${added} · last used ${momentWords(usedAt, now, clock)}`;
}
