import type { Metadata } from 'next';
import { DayCharts } from '#components/admin/readers/day-charts';
import { LastHours, MostRead, MostShared } from '#components/admin/readers/read-stories';
import { ReadersExport } from '#components/admin/readers/readers-export';
import { SpanTabs } from '#components/admin/readers/span-tabs';
import { WhatIsCounted } from '#components/admin/readers/what-is-counted';
import { readPaperReaders } from '#domain/readers/desk-readers';
import { readSpan } from '#domain/readers/span';
import { readSettings } from '#domain/settings/read-settings';
import { requireActor } from '../../actor.ts';
import { requestFacts } from '../../request-facts.ts';

export const metadata: Metadata = { title: 'Readers' };

type ReadersPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What is read, from where, and what is passed on. */
export default async function ReadersPage({ searchParams }: ReadersPageProps) {
  const actor = await requireActor('/admin/readers');
  const span = readSpan((await searchParams).days);
  const { at } = await requestFacts();
  const readers = await readPaperReaders(actor, span, at);
  if (!readers.ok) return <p>{readers.failure.message}</p>;
  const { days, lastHours, mostRead, mostShared } = readers.value;
  const { timeZone, language } = await readSettings();
  const clock = { timeZone, language };
  return (
    <>
      <h1>Readers</h1>
      <SpanTabs span={span} />
      <DayCharts days={days} clock={clock} />
      <MostRead stories={mostRead} span={span} clock={clock} />
      <div className="readers-pair">
        <LastHours stories={lastHours} span={span} clock={clock} />
        <MostShared stories={mostShared} span={span} clock={clock} />
      </div>
      <ReadersExport span={span} />
      <WhatIsCounted timeZone={timeZone} />
    </>
  );
}
