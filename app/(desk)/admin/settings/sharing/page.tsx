import type { Metadata } from 'next';
import { SettingsRooms } from '#components/admin/settings/settings-rooms';
import { SharingForm } from '#components/admin/settings/sharing-form';
import { can } from '#domain/access';
import { readVersionedSettings } from '#domain/settings/read-settings';
import { requireActor } from '../../../actor.ts';

export const metadata: Metadata = { title: 'Sharing' };

export default async function SharingPage() {
  const actor = await requireActor('/admin/settings/sharing');
  if (!can(actor, 'edit-settings')) return <NotForYou />;
  return (
    <>
      <h1>Sharing</h1>
      <SettingsRooms here="/admin/settings/sharing" />
      <SharingForm saved={await readVersionedSettings()} />
    </>
  );
}

function NotForYou() {
  return (
    <>
      <h1>Sharing</h1>
      <p>Only an admin changes the settings. Ask one of yours.</p>
    </>
  );
}
