import type { Metadata } from 'next';
import { PagesDesk } from '#components/admin/pages/pages-desk';
import { listDeskPages } from '#domain/pages/desk-pages';
import { readSettings } from '#domain/settings/read-settings';
import { requireActor } from '../../actor.ts';

export const metadata: Metadata = { title: 'Pages' };

/** What the paper writes about itself, beside the news. */
export default async function PagesPage() {
  const actor = await requireActor('/admin/pages');
  const pages = await listDeskPages(actor);
  if (!pages.ok)
    return (
      <>
        <h1>Pages</h1>
        <p>Only editors change the pages. Ask one of yours.</p>
      </>
    );
  const { timeZone, language } = await readSettings();
  return (
    <>
      <h1>Pages</h1>
      <p className="field-hint">
        What the paper says about itself. Those that readers have stand in the foot of every page, in this
        order.
      </p>
      <PagesDesk pages={pages.value} now={Date.now()} clock={{ timeZone, language }} />
    </>
  );
}
