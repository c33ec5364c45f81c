import Link from 'next/link';
import type { ReactNode } from 'react';
import type { ListedPage } from '#domain/pages/desk-pages';
import { momentWords, type NewsroomClock } from '../moment-words.ts';
import { useDragging } from '../use-dragging.ts';
import { PURPOSE_WORDS, STATE_WORDS } from './page-state-words.ts';

type PageRowItemProps = {
  page: ListedPage;
  place: number;
  count: number;
  now: number;
  clock: NewsroomClock;
  onMove: (from: number, to: number) => void;
};

/** A page in the order of the foot. It can be dragged by its number; the buttons do the same. */
export function PageRowItem({ page, place, count, now, clock, onMove }: PageRowItemProps): ReactNode {
  const { id, slug, purpose, state, savedAt, savedBy } = page;
  const title = page.title || 'Without a title';
  const drag = useDragging('page', place, onMove);
  const move = (to: number) => {
    if (to >= 0 && to < count) onMove(place, to);
  };
  return (
    <li className={drag.isOver ? 'section-row section-target' : 'section-row'} {...drag.target}>
      <span className="section-handle" title="Drag to another place" {...drag.handle}>
        {place + 1}
      </span>
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
      {/* At an end a button stays and does nothing, so that the focus is not lost under somebody's finger. */}
      <span className="section-ways">
        <button
          type="button"
          aria-label={`Move ${title} up`}
          aria-disabled={place === 0}
          onClick={() => move(place - 1)}
        >
          Up
        </button>
        <button
          type="button"
          aria-label={`Move ${title} down`}
          aria-disabled={place === count - 1}
          onClick={() => move(place + 1)}
        >
          Down
        </button>
      </span>
    </li>
  );
}
