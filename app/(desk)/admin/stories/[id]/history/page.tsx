import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { AfterPublicationList } from '#components/admin/history/after-publication-list';
import { HistoryHead } from '#components/admin/history/history-head';
import { HistoryList } from '#components/admin/history/history-list';
import { readSettings } from '#domain/settings/read-settings';
import { listDeskCorrections } from '#domain/stories/corrections';
import { getHistory } from '#domain/stories/history';
import { listDeskWithdrawals } from '#domain/stories/withdrawals';
import { requireActor } from '../../../../actor.ts';

export const metadata: Metadata = { title: 'History' };

const querySchema = z.object({
  before: z.string().max(60).nullable().catch(null),
  autosaves: z.literal('all').nullable().catch(null),
});

type HistoryPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Every version of a story, the newest first. */
export default async function HistoryPage({ params, searchParams }: HistoryPageProps) {
  const { id } = await params;
  const actor = await requireActor(`/admin/stories/${id}/history`);
  const { before, autosaves } = querySchema.parse(await searchParams);
  const now = Date.now();
  const isUnfolded = autosaves !== null;
  const history = await getHistory(actor, { id, before, isUnfolded }, now);
  if (!history.ok) notFound();
  const [clock, corrections, withdrawals] = await Promise.all([
    readSettings(),
    listDeskCorrections(actor, id, now),
    listDeskWithdrawals(actor, id),
  ]);
  return (
    <>
      <HistoryHead title="History" story={history.value.story} />
      {before === null && corrections.ok && withdrawals.ok && (
        <AfterPublicationList
          corrections={corrections.value}
          withdrawals={withdrawals.value}
          now={now}
          clock={clock}
        />
      )}
      <HistoryList
        page={history.value}
        isUnfolded={isUnfolded}
        isFirst={before === null}
        now={now}
        clock={clock}
      />
    </>
  );
}
