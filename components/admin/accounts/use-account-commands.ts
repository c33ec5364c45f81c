import { useState } from 'react';
import type { Role } from '#domain/access';
import type { ListedAccount } from '#domain/people/accounts';
import type { Delivery } from '#domain/people/deliver-link';
import { troubleOf } from '../editor/request-trouble.ts';
import type { Outcome } from '../editor/story-requests.ts';
import type { Proving } from '../proof/use-proof.tsx';
import { sendDisabled, sendInviteAgain, sendReset, sendRole } from './account-requests.ts';

export type AccountCommands = {
  trouble: string | null;
  isSending: boolean;
  forgetTrouble: () => void;
  changeRole: (account: ListedAccount, role: Role) => void;
  setDisabled: (account: ListedAccount, isDisabled: boolean) => void;
  inviteAgain: (account: ListedAccount) => void;
  reset: (account: ListedAccount, withSecondFactor: boolean) => void;
};

type Given = {
  sendProved: Proving['sendProved'];
  /** Said once it is done. */
  onDone: (said: string) => void;
  onDelivered: (name: string, delivery: Delivery, what: 'invitation' | 'reset') => void;
};

/** The commands about one account: sent, with the password asked for where it is wanted, and told about. */
export function useAccountCommands({ sendProved, onDone, onDelivered }: Given): AccountCommands {
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);

  async function run<T>(command: () => Promise<Outcome<T>>, onValue: (value: T) => void) {
    setSending(true);
    setTrouble(null);
    const outcome = await sendProved(command);
    setSending(false);
    if (outcome.kind === 'done') onValue(outcome.value);
    else setTrouble(troubleOf(outcome));
  }

  return {
    trouble,
    isSending,
    forgetTrouble: () => setTrouble(null),
    changeRole: ({ name, email }, role) =>
      void run(
        () => sendRole(email, role),
        () => onDone(`${name} is ${role === 'contributor' ? 'a' : 'an'} ${role} now.`),
      ),
    setDisabled: ({ name, email }, isDisabled) =>
      void run(
        () => sendDisabled(email, isDisabled),
        () => onDone(`The account of ${name} is ${isDisabled ? 'disabled' : 'enabled'}.`),
      ),
    inviteAgain: ({ name, email }) =>
      void run(
        () => sendInviteAgain(email),
        (delivery) => onDelivered(name, delivery, 'invitation'),
      ),
    reset: ({ name, email }, withSecondFactor) =>
      void run(
        () => sendReset(email, withSecondFactor),
        (delivery) => onDelivered(name, delivery, 'reset'),
      ),
  };
}
