import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DayCharts } from '#components/admin/readers/day-charts';
import { ReadersExport } from '#components/admin/readers/readers-export';
import { SpanTabs } from '#components/admin/readers/span-tabs';
import { WhatIsCounted } from '#components/admin/readers/what-is-counted';
import { getStoryReaders } from '#domain/readers/desk-readers';
import { readSpan } from '#domain/readers/span';
import { readSettings } from '#domain/settings/read-settings';
import { requireActor } from '../../../actor.ts';
import { requestFacts } from '../../../request-facts.ts';

export const metadata: Metadata = { title: 'Readers of a story' };

type StoryReadersPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function StoryReadersPage({ params, searchParams }: StoryReadersPageProps) {
  const { id } = await params;
  const actor = await requireActor(`/admin/readers/${id}`);
  const span = readSpan((await searchParams).days);
  const { at } = await requestFacts();
  const found = await getStoryReaders(actor, { id, span }, at);
  if (!found.ok) notFound();
  const { name, path, days } = found.value;
  const { timeZone, language } = await readSettings();
  return (
    <>
      <h1>
        <bdi>{name || 'Without a headline'}</bdi>
      </h1>
      <p className="person-facts">
        <a href="/admin/readers">Readers of the paper</a>
        <a href={`/admin/stories/${id}`}>Open it in the editor</a>
        {path !== null && <a href={path}>The page that readers have</a>}
      </p>
      <SpanTabs span={span} storyId={id} />
      <DayCharts days={days} clock={{ timeZone, language }} />
      <ReadersExport span={span} storyId={id} />
      <WhatIsCounted timeZone={timeZone} />
    </>
  );
}
