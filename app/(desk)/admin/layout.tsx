import type { ReactNode } from 'react';
import { DeskBar } from '#components/admin/desk-bar';
import { DESK_PLACES } from '../../../components/admin/desk-places.ts';
import { can } from '#domain/access';
import { readSettings } from '#domain/settings/read-settings';
import { currentActor } from '../actor.ts';

/**
 * The frame only. A layout is not rendered again at each step and does not know the page's address, so every
 * page asks for itself who is there (requireActor) and sends strangers to log in.
 */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  if (actor === null) return children;
  const { name } = await readSettings();
  const places = DESK_PLACES.filter(({ action }) => action === undefined || can(actor, action));
  return (
    <>
      <DeskBar siteName={name} personName={actor.name} places={places} />
      <main className="desk-main" id="desk">
        {children}
      </main>
    </>
  );
}
