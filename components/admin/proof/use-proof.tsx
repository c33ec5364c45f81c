'use client';

import { type ReactNode, useState } from 'react';
import type { Outcome } from '../editor/story-requests.ts';
import { ProofDialog } from './proof-dialog.tsx';
import { isProofNeeded } from './send-proof.ts';

type Waiting = { settle: (isProved: boolean) => void };

export type Proving = {
  /** Sends a command; when the desk wants the password first, asks for it and sends the command again. */
  sendProved: <T>(command: () => Promise<Outcome<T>>) => Promise<Outcome<T>>;
  /** For what cannot be sent again, such as a download: whether it may go ahead. */
  askFirst: () => Promise<boolean>;
  /** Stands somewhere in the page. */
  dialog: ReactNode;
};

/** For commands that the domain does only for somebody who gave their password just now (domain/people/proof.ts). */
export function useProof(): Proving {
  const [waiting, setWaiting] = useState<Waiting | null>(null);

  async function askForProof(): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    setWaiting({ settle: resolve });
    const isProved = await promise;
    setWaiting(null);
    return isProved;
  }

  return {
    async sendProved(command) {
      const outcome = await command();
      const isUnproved = outcome.kind === 'refused' && outcome.isUnproved;
      return isUnproved && (await askForProof()) ? command() : outcome;
    },
    askFirst: async () => !(await isProofNeeded()) || askForProof(),
    dialog: waiting && (
      <ProofDialog onProved={() => waiting.settle(true)} onCancel={() => waiting.settle(false)} />
    ),
  };
}
