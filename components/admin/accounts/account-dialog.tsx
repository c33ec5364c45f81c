import { type ReactNode, useState } from 'react';
import type { ListedAccount } from '#domain/people/accounts';
import { DeskDialog } from '../desk-dialog.tsx';
import { Alert } from '../notice.tsx';
import type { AccountCommands } from './use-account-commands.ts';
import { RoleField } from './role-field.tsx';

type AccountDialogProps = {
  account: ListedAccount;
  isOwn: boolean;
  commands: AccountCommands;
  onClose: () => void;
};

/** What an admin does with one account. Each command says beforehand what it ends. */
export function AccountDialog({ account, isOwn, commands, onClose }: AccountDialogProps): ReactNode {
  const [role, setRole] = useState(account.role);
  const { trouble, isSending } = commands;
  return (
    <DeskDialog title={account.name} onClose={onClose}>
      <p className="account-address">{account.email}</p>
      <Alert message={trouble} />
      {isOwn && (
        <p className="field-hint">This is your own account: what ends its sessions logs you out too.</p>
      )}
      <section className="account-part">
        <RoleField value={role} onChange={setRole} />
        <button
          type="button"
          className="button"
          disabled={isSending || role === account.role}
          onClick={() => commands.changeRole(account, role)}
        >
          Change the role
        </button>
        <p className="field-hint">
          Whoever is logged in with this account is out, and logs in with the new role.
        </p>
      </section>
      <PasswordPart account={account} commands={commands} />
      <AccessPart account={account} commands={commands} />
      <div className="dialog-actions">
        <button type="button" className="button" data-focus-first onClick={onClose}>
          Close
        </button>
      </div>
    </DeskDialog>
  );
}

type PartProps = Pick<AccountDialogProps, 'account' | 'commands'>;

function PasswordPart({ account, commands }: PartProps) {
  const { isSending } = commands;
  return (
    <section className="account-part">
      {account.hasPassword ? (
        <>
          <button
            type="button"
            className="button"
            disabled={isSending || account.isDisabled}
            onClick={() => commands.reset(account)}
          >
            Reset the password
          </button>
          <p className="field-hint">
            The old password is void at once, and every session ends. The owner sets a new one by a link.
          </p>
        </>
      ) : (
        <>
          <button
            type="button"
            className="button"
            disabled={isSending || account.isDisabled}
            onClick={() => commands.inviteAgain(account)}
          >
            Invite again
          </button>
          <p className="field-hint">No password is set yet. A new link makes the earlier one void.</p>
        </>
      )}
    </section>
  );
}

function AccessPart({ account, commands }: PartProps) {
  const { isSending } = commands;
  return (
    <section className="account-part">
      <button
        type="button"
        className="button"
        disabled={isSending}
        onClick={() => commands.setDisabled(account, !account.isDisabled)}
      >
        {account.isDisabled ? 'Enable the account' : 'Disable the account'}
      </button>
      <p className="field-hint">
        {account.isDisabled
          ? 'Its owner may log in again with the password from before.'
          : 'Nobody logs in with it any more, and its preview links end. Its stories stay.'}
      </p>
    </section>
  );
}
