import { notFound } from 'next/navigation';
import { z } from 'zod';
import { FrontPage } from '#components/front/front-page';
import { ReaderPage } from '#components/reader/reader-page';
import { previewFront } from '#domain/front/desk-front';
import { instantOf, isDay } from '#lib/zoned-time';
import { requireActor } from '../../../../(desk)/actor.ts';
import { openMoment } from '../../../../reader/moment.ts';
import '../../../../reader/front.css';

type PreviewProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A wall clock in the newsroom, as a field for it writes it: '2026-11-26T18:00'. */
const wallClock = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
  .transform((at) => ({ day: at.slice(0, 10), time: at.slice(11) }))
  .refine(({ day }) => isDay(day))
  .nullable()
  .catch(null);

/** The front that is being made in the reader's own page, as it will be at a chosen time; now where none is chosen. */
export default async function FrontPreviewPage({ searchParams }: PreviewProps) {
  const actor = await requireActor('/admin/front/preview');
  const { site, at: now } = await openMoment();
  const chosen = wallClock.parse((await searchParams).at ?? null);
  const at = chosen === null ? now : instantOf(chosen.day, chosen.time, site.timeZone);
  const front = await previewFront(actor, at);
  if (!front.ok) notFound();
  return (
    <>
      <ReaderPage site={{ ...site, at }} path="/">
        <FrontPage site={{ ...site, at }} front={front.value} base="/admin/media" />
      </ReaderPage>
      <aside className="preview-bar" aria-label="Preview" dir="ltr">
        <span>Preview: readers do not see this page.</span>
        <a href="/admin/front">Back to the editor</a>
      </aside>
    </>
  );
}
