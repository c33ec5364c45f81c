import type { Metadata } from 'next';
import { SettingsForm } from '#components/admin/settings/settings-form';
import { SettingsRooms } from '#components/admin/settings/settings-rooms';
import { can } from '#domain/access';
import { listLibrary } from '#domain/media/list-library';
import { readVersionedSettings } from '#domain/settings/read-settings';
import { listTimeZones } from '#domain/settings/time-zones';
import { requireActor } from '../../actor.ts';
import { requestFacts } from '../../request-facts.ts';

export const metadata: Metadata = { title: 'Settings' };

const PICTURES_SHOWN = 24;

export default async function SettingsPage() {
  const actor = await requireActor('/admin/settings');
  if (!can(actor, 'edit-settings')) return <NotForYou />;
  const { at } = await requestFacts();
  const saved = await readVersionedSettings();
  const library = await listLibrary(actor, { filter: null, search: '', before: null }, at);
  return (
    <>
      <h1>Settings</h1>
      <SettingsRooms here="/admin/settings" />
      <SettingsForm
        saved={saved}
        timeZones={listTimeZones(saved.settings.timeZone, at)}
        pictures={library.ok ? library.value.pictures.slice(0, PICTURES_SHOWN) : []}
      />
    </>
  );
}

function NotForYou() {
  return (
    <>
      <h1>Settings</h1>
      <p>Only an admin changes the settings. Ask one of yours.</p>
    </>
  );
}
