import Link from 'next/link';
import type { ReactNode } from 'react';
import type { ListedPage } from '#domain/pages/desk-pages';
import { momentWords, type NewsroomClock } from '../moment-words.ts';
import { OrderedRow } from '../ordered-row.tsx';
import { PURPOSE_WORDS, STATE_WORDS } from './page-state-words.ts';

type PageRowItemProps = {
  page: ListedPage;
  place: number;
  count: number;
  now: number;
  clock: NewsroomClock;
  onMove: (from: number, to: number) => void;
};

/** A page in the order of the foot. */
export function PageRowItem({ page, place, count, now, clock, onMove }: PageRowItemProps): ReactNode {
  const { id, slug, purpose, state, savedAt, savedBy } = page;
  const title = page.title || 'Without a title';
  return (
    <OrderedRow kind="page" name={title} place={place} count={count} onMove={onMove}>
      <span className="section-facts">
        <b>
          <Link href={`/admin/pages/${id}`} prefetch={false}>
            <bdi>{title}</bdi>
          </Link>
        </b>
        <span>
          {state === 'draft' ? `/${slug}` : <a href={`/${slug}`}>/{slug}</a>}
          {purpose !== '' && ` · ${PURPOSE_WORDS[purpose]}`} · {STATE_WORDS[state]}
        </span>
        <span>
          {momentWords(savedAt, now, clock)} by <bdi>{savedBy}</bdi>
        </span>
      </span>
    </OrderedRow>
  );
}
