'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import type { ListedAccount } from '#domain/people/accounts';
import type { Delivery } from '#domain/people/deliver-link';
import type { NewsroomClock } from '../moment-words.ts';
import { Status } from '../notice.tsx';
import { useProof } from '../proof/use-proof.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { AccountTable } from './account-table.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { type GivenLink, LinkDialog } from './link-dialog.tsx';
import { useAccountCommands } from './use-account-commands.ts';

type AccountsDeskProps = {
  accounts: ListedAccount[];
  ownEmail: string;
  sendsMail: boolean;
  now: number;
  clock: NewsroomClock;
};

type Open = { kind: 'invite' } | { kind: 'account'; email: string } | { kind: 'link'; given: GivenLink };

const LIFE = { invitation: '72 hours', reset: '30 minutes' } as const;
const LETTERS = { invitation: 'The invitation', reset: 'The link to a new password' } as const;

/** The accounts of the desk: who has one, and what an admin does with it. */
export function AccountsDesk({ accounts, ownEmail, sendsMail, now, clock }: AccountsDeskProps): ReactNode {
  const router = useRouter();
  const { sendProved, dialog } = useProof();
  const [open, setOpen] = useState<Open | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const commands = useAccountCommands({ sendProved, onDone: finish, onDelivered: tellDelivery });
  const chosen = open?.kind === 'account' ? accounts.find(({ email }) => email === open.email) : undefined;

  function show(next: Open | null) {
    commands.forgetTrouble();
    setSaid(null);
    setOpen(next);
  }
  function finish(words: string) {
    show(null);
    setSaid(words);
    router.refresh();
  }
  function tellDelivery(name: string, delivery: Delivery, what: keyof typeof LIFE) {
    if ('mailedTo' in delivery) return finish(`${LETTERS[what]} was mailed to ${delivery.mailedTo}.`);
    show({ kind: 'link', given: { name, ...delivery, life: LIFE[what] } });
    router.refresh();
  }

  return (
    <>
      <div className="accounts-head">
        <p>
          {sendsMail
            ? 'Invitations and links to new passwords are mailed to their owners.'
            : 'This portal sends no mail (SMTP_URL is not set). Links are shown to you, to pass on.'}
        </p>
        <button type="button" className="button button-first" onClick={() => show({ kind: 'invite' })}>
          Invite somebody
        </button>
      </div>
      <Status message={said} />
      <AccountTable
        accounts={accounts}
        now={now}
        clock={clock}
        onChoose={({ email }) => show({ kind: 'account', email })}
      />
      {open?.kind === 'invite' && (
        <InviteDialog
          sendsMail={sendsMail}
          sendProved={sendProved}
          onClose={() => show(null)}
          onInvited={(name, delivery) => tellDelivery(name, delivery, 'invitation')}
        />
      )}
      {chosen && (
        <AccountDialog
          account={chosen}
          isOwn={chosen.email === ownEmail}
          commands={commands}
          onClose={() => show(null)}
        />
      )}
      {open?.kind === 'link' && <LinkDialog {...open.given} onDone={() => show(null)} />}
      {dialog}
    </>
  );
}
