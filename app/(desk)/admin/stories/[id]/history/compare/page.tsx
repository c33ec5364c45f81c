import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { Comparison } from '#components/admin/history/comparison';
import { HistoryHead } from '#components/admin/history/history-head';
import { listSections } from '#domain/sections/sections';
import { readSettings } from '#domain/settings/read-settings';
import { getRevisionPair } from '#domain/stories/compare-revisions';
import { requireActor } from '../../../../../actor.ts';

export const metadata: Metadata = { title: 'Compare versions' };

const revision = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .nullable()
  .catch(null);
const querySchema = z.object({ from: revision, to: revision });

type ComparePageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Two versions of a story; which they are by default: domain/stories/compare-revisions.ts. */
export default async function ComparePage({ params, searchParams }: ComparePageProps) {
  const { id } = await params;
  const actor = await requireActor(`/admin/stories/${id}/history/compare`);
  const now = Date.now();
  const asked = querySchema.parse(await searchParams);
  const pair = await getRevisionPair(actor, { id, ...asked }, now);
  if (!pair.ok && asked.from === null && asked.to === null) notFound();
  if (!pair.ok) return <p>{pair.failure.message}</p>;
  return (
    <>
      <HistoryHead title="Compare" story={pair.value.story}>
        <a className="button" href={`/admin/stories/${id}/history`}>
          History
        </a>
      </HistoryHead>
      <Comparison pair={pair.value} sections={await listSections()} now={now} clock={await readSettings()} />
    </>
  );
}
