import type { Metadata } from 'next';
import { FrontDesk } from '#components/admin/front/front-desk';
import { getDeskFront } from '#domain/front/desk-front';
import { readSettings } from '#domain/settings/read-settings';
import { requireActor } from '../../actor.ts';
import { requestFacts } from '../../request-facts.ts';

export const metadata: Metadata = { title: 'Front' };

export default async function FrontPage() {
  const actor = await requireActor('/admin/front');
  const { at } = await requestFacts();
  const front = await getDeskFront(actor, at);
  if (!front.ok) return <NotForYou />;
  const { timeZone, language } = await readSettings();
  return (
    <FrontDesk
      opening={front.value}
      writer={{ id: actor.accountId ?? '', name: actor.name }}
      clock={{ timeZone, language }}
    />
  );
}

function NotForYou() {
  return (
    <>
      <h1>Front</h1>
      <p>Editors arrange the front. Ask one of yours.</p>
    </>
  );
}
