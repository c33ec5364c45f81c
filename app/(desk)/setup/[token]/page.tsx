import type { Metadata } from 'next';
import { SetUpForm } from '#components/admin/set-up-form';
import { Threshold } from '#components/admin/threshold';
import { PASSWORD_MIN } from '#domain/people/password-rules';
import { findLinkOwner } from '#domain/people/set-password';
import { isSetUpOpen } from '#domain/people/set-up';
import { readSettings } from '#domain/settings/read-settings';
import { requestFacts } from '../../request-facts.ts';

export const metadata: Metadata = { title: 'Set up' };

const PASSWORD_HINT = `At least ${PASSWORD_MIN} characters. Three or four words that do not belong together do well.`;

export default async function LinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { at } = await requestFacts();
  const { name } = await readSettings();
  if (await isSetUpOpen(token, at)) {
    return (
      <Threshold siteName={name} title="Make the first account">
        <p>It is an admin’s: it may do everything, and makes the accounts of the others.</p>
        <SetUpForm token={token} owner={null} passwordHint={PASSWORD_HINT} />
      </Threshold>
    );
  }
  const owner = await findLinkOwner(token, at);
  if (owner === null) return <VoidLink siteName={name} />;
  return (
    <Threshold siteName={name} title={`Hello, ${owner.name}`}>
      <SetUpForm token={token} owner={owner} passwordHint={PASSWORD_HINT} />
    </Threshold>
  );
}

function VoidLink({ siteName }: { siteName: string }) {
  return (
    <Threshold siteName={siteName} title="This link is void">
      <p>
        It has been used, has expired, or was replaced by a newer one. Ask an admin for a new link. While
        there is no admin, each start of the portal prints one.
      </p>
      <p>
        <a href="/login">Log in</a>
      </p>
    </Threshold>
  );
}
