import type { ReactNode } from 'react';
import type { ListedAccount } from '#domain/people/accounts';
import { momentWords, type NewsroomClock } from '../moment-words.ts';
import { sentence } from './role-field.tsx';

type AccountTableProps = {
  accounts: ListedAccount[];
  now: number;
  clock: NewsroomClock;
  onChoose: (account: ListedAccount) => void;
};

export function AccountTable({ accounts, now, clock, onChoose }: AccountTableProps): ReactNode {
  return (
    <table className="desk-table account-table">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col">Last seen</th>
          <th scope="col">Second factor</th>
          <th scope="col">
            <span className="unseen">What to do</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.id}>
            <th scope="row">
              <bdi>{account.name}</bdi>
              <span className="desk-table-more">{account.email}</span>
            </th>
            <td data-label="Role">
              {sentence(account.role)}
              <AccountState account={account} />
            </td>
            <td data-label="Last seen">
              {account.lastSeenAt === null ? (
                'Never'
              ) : (
                <LastSeen at={account.lastSeenAt} now={now} clock={clock} />
              )}
            </td>
            <td data-label="Second factor">{account.hasSecondFactor ? 'Yes' : 'No'}</td>
            <td>
              <button
                type="button"
                className="desk-link"
                aria-label={`Change ${account.name}`}
                onClick={() => onChoose(account)}
              >
                Change
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AccountState({ account: { isDisabled, hasPassword } }: { account: ListedAccount }) {
  if (isDisabled) return <b className="account-state">disabled</b>;
  return hasPassword ? null : <span className="account-state">no password yet</span>;
}

function LastSeen({ at, now, clock }: { at: number; now: number; clock: NewsroomClock }) {
  return <time dateTime={new Date(at).toISOString()}>{momentWords(at, now, clock)}</time>;
}
