import { type ReactNode, useId } from 'react';
import type { Short, WorkRow } from '#domain/stories/today';

type WorkListProps<T extends WorkRow> = {
  title: string;
  list: Short<T>;
  /** Where the whole of it is. */
  all: string;
  /** What stands there when it is empty; without it nothing does. */
  none?: string;
  /** What is said of a story under its name. */
  facts: (row: T) => ReactNode;
};

/** One short list of the day, each story with the way to it. */
export function WorkList<T extends WorkRow>({ title, list, all, none, facts }: WorkListProps<T>): ReactNode {
  const id = useId();
  const { rows, isMore } = list;
  if (rows.length === 0 && none === undefined) return null;
  return (
    <section className="work-list" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {rows.length === 0 && <p className="work-none">{none}</p>}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <a href={`/admin/stories/${row.id}`}>
              <bdi>{row.name || 'Without a headline'}</bdi>
            </a>
            <p className="story-row-facts">{facts(row)}</p>
          </li>
        ))}
      </ul>
      {isMore && (
        <a className="work-all" href={all}>
          All of them<span className="sr-only">: {title}</span>
        </a>
      )}
    </section>
  );
}
