import type { Metadata } from 'next';
import { AccountsDesk } from '#components/admin/accounts/accounts-desk';
import { SettingsRooms } from '#components/admin/settings/settings-rooms';
import { getOwnEmail, listAccounts } from '#domain/people/accounts';
import { sendsMail } from '#domain/people/deliver-link';
import { readSettings } from '#domain/settings/read-settings';
import { requireActor } from '../../actor.ts';
import { requestFacts } from '../../request-facts.ts';

export const metadata: Metadata = { title: 'Accounts' };

export default async function AccountsPage() {
  const actor = await requireActor('/admin/accounts');
  const { at } = await requestFacts();
  const accounts = await listAccounts(actor, at);
  if (!accounts.ok) return <NotForYou />;
  const { timeZone, language } = await readSettings();
  return (
    <>
      <h1>Accounts</h1>
      <SettingsRooms here="/admin/accounts" />
      <AccountsDesk
        accounts={accounts.value}
        ownEmail={await getOwnEmail(actor)}
        sendsMail={sendsMail()}
        now={at}
        clock={{ timeZone, language }}
      />
    </>
  );
}

function NotForYou() {
  return (
    <>
      <h1>Accounts</h1>
      <p>Only an admin sees and changes the accounts. Ask one of yours.</p>
    </>
  );
}
