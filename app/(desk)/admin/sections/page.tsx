import type { Metadata } from 'next';
import { SectionsDesk } from '#components/admin/sections/sections-desk';
import { SettingsRooms } from '#components/admin/settings/settings-rooms';
import { listDeskSections } from '#domain/sections/desk-sections';
import { requireActor } from '../../actor.ts';

export const metadata: Metadata = { title: 'Sections' };

/** The sections of the paper, in the order of its masthead. */
export default async function SectionsPage() {
  const actor = await requireActor('/admin/sections');
  const sections = await listDeskSections(actor);
  if (!sections.ok)
    return (
      <>
        <h1>Sections</h1>
        <p>Only an admin changes the sections. Ask one of yours.</p>
      </>
    );
  return (
    <>
      <h1>Settings</h1>
      <SettingsRooms here="/admin/sections" />
      <SectionsDesk sections={sections.value} />
    </>
  );
}
