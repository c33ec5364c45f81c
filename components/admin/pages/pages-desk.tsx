'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import type { ListedPage } from '#domain/pages/desk-pages';
import type { NewsroomClock } from '../moment-words.ts';
import { Alert, Status } from '../notice.tsx';
import { useIsHydrated } from '../use-is-hydrated.ts';
import { useOrder } from '../use-order.ts';
import { BeginPages } from './begin-pages.tsx';
import { NewPageDialog } from './new-page-dialog.tsx';
import { PageRowItem } from './page-row-item.tsx';

type PagesDeskProps = { pages: ListedPage[]; now: number; clock: NewsroomClock };

/** The pages that the paper writes about itself, in the order of the foot. */
export function PagesDesk({ pages, now, clock }: PagesDeskProps): ReactNode {
  const router = useRouter();
  const { listed, move, says, problem } = useOrder({
    given: pages,
    items: pages,
    path: '/api/pages/order',
    nameOf: ({ title }) => title || 'The page',
  });
  const [isAdding, setAdding] = useState(false);
  const isReady = useIsHydrated();
  const open = (id: string) => router.push(`/admin/pages/${id}`);

  return (
    <fieldset className="sections-desk" disabled={!isReady}>
      <legend className="sr-only">Pages</legend>
      {listed.length > 0 && (
        <ol className="section-rows" aria-label="In the order of the foot">
          {listed.map((page, place) => (
            <PageRowItem
              key={page.id}
              page={page}
              place={place}
              count={listed.length}
              now={now}
              clock={clock}
              onMove={move}
            />
          ))}
        </ol>
      )}
      <button type="button" className="button" onClick={() => setAdding(true)}>
        New page
      </button>
      <Alert message={problem} />
      <Status message={says} />
      <BeginPages pages={pages} onMade={open} />
      {isAdding && <NewPageDialog onClose={() => setAdding(false)} onMade={open} />}
    </fieldset>
  );
}
