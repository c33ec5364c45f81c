import type { Metadata } from 'next';
import { NamePart } from '#components/admin/own/name-part';
import { PasswordPart } from '#components/admin/own/password-part';
import { PasskeysPart } from '#components/admin/passkeys/passkeys-part';
import { SecondFactorPart } from '#components/admin/own/second-factor-part';
import { SessionsPart } from '#components/admin/own/sessions-part';
import { getOwnEmail } from '#domain/people/accounts';
import { listOwnPasskeys } from '#domain/people/own/passkeys';
import { getOwnSecondFactor } from '#domain/people/own/second-factor';
import { listOwnSessions } from '#domain/people/own/own-sessions';
import { readSettings } from '#domain/settings/read-settings';
import { requireActor } from '../../actor.ts';
import { sessionToken } from '../../auth.ts';
import { requestFacts } from '../../request-facts.ts';

export const metadata: Metadata = { title: 'Your account' };

export default async function OwnAccountPage() {
  const actor = await requireActor('/admin/account');
  const { at } = await requestFacts();
  const { timeZone, language } = await readSettings();
  const email = await getOwnEmail(actor);
  const clock = { timeZone, language };
  const passkeys = await listOwnPasskeys(actor);
  const token = (await sessionToken()) ?? '';
  return (
    <>
      <h1>Your account</h1>
      <div className="own">
        <NamePart name={actor.name} email={email} />
        <PasswordPart email={email} />
        <PasskeysPart passkeys={passkeys} now={at} clock={clock} />
        <SecondFactorPart {...(await getOwnSecondFactor(actor))} hasPasskeys={passkeys.length > 0} />
        <SessionsPart sessions={await listOwnSessions(actor, { token }, at)} now={at} clock={clock} />
      </div>
    </>
  );
}
