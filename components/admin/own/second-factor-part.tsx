'use client';

import { type ReactNode, useState } from 'react';
import type { OwnSecondFactor } from '#domain/people/own/second-factor';
import { Alert, Status } from '../notice.tsx';
import { useProof } from '../proof/use-proof.tsx';
import { CodesDialog } from './codes-dialog.tsx';
import { sendBeginTotp, sendRemoveTotp, sendRenewCodes, type ShownOffer } from './own-requests.ts';
import { TotpDialog } from './totp-dialog.tsx';
import { useOwnCommand } from './use-own-command.ts';

type Open = { kind: 'offer'; offer: ShownOffer } | { kind: 'codes'; codes: string[] } | null;

type SecondFactorPartProps = OwnSecondFactor & { hasPasskeys: boolean };

/** An app that shows codes, and the codes for the day when it is lost. */
export function SecondFactorPart({
  hasTotp,
  hasPasskeys,
  recoveryCodesLeft,
}: SecondFactorPartProps): ReactNode {
  const { trouble, said, isSending, tell, run } = useOwnCommand();
  const { sendProved, dialog } = useProof();
  const [open, setOpen] = useState<Open>(null);

  async function begin() {
    const began = await run(() => sendProved(sendBeginTotp), null);
    if (began) setOpen({ kind: 'offer', offer: began.value });
  }
  async function renew() {
    const renewed = await run(() => sendProved(sendRenewCodes), null);
    if (renewed) setOpen({ kind: 'codes', codes: renewed.value.recoveryCodes });
  }
  function finish(codes: string[] | null) {
    setOpen(codes && { kind: 'codes', codes });
    tell('The app is added. Every login asks for its code.');
  }

  return (
    <section className="own-part" aria-labelledby="own-second">
      <h2 id="own-second">Authenticator app</h2>
      <p>
        {hasTotp
          ? 'After the password, a code of your app is asked for. Each code works once.'
          : 'With an app that shows codes, your password alone opens nothing.'}
      </p>
      <Alert message={trouble} />
      <div className="own-end">
        {hasTotp ? (
          <button
            type="button"
            className="button"
            disabled={isSending}
            onClick={() => void run(() => sendProved(sendRemoveTotp), 'The app is removed.')}
          >
            Remove the app
          </button>
        ) : (
          <button type="button" className="button" disabled={isSending} onClick={() => void begin()}>
            Add an app
          </button>
        )}
        <Status message={said} />
      </div>
      {(hasTotp || hasPasskeys) && (
        <div className="own-end">
          <button type="button" className="button" disabled={isSending} onClick={() => void renew()}>
            New recovery codes
          </button>
          <span className="own-facts">{leftWords(recoveryCodesLeft)}</span>
        </div>
      )}
      {open?.kind === 'offer' && (
        <TotpDialog
          offer={open.offer}
          sendProved={sendProved}
          onClose={() => setOpen(null)}
          onAdded={finish}
        />
      )}
      {open?.kind === 'codes' && <CodesDialog codes={open.codes} onDone={() => setOpen(null)} />}
      {dialog}
    </section>
  );
}

const leftWords = (left: number): string => {
  if (left === 0) return 'None of your recovery codes is left.';
  return left === 1 ? '1 of your recovery codes is left.' : `${left} of your recovery codes are left.`;
};
