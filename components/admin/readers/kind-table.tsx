import type { ReactNode } from 'react';
import type { NewsroomClock } from '../moment-words.ts';
import { barsPath, TALL } from './bars.ts';
import { countWords, partWords } from './count-words.ts';
import { type Kind, sum } from './kinds.ts';

type KindTableProps = {
  title: string;
  /** What stands over the names: 'From', 'By'. */
  heading: string;
  kinds: readonly Kind[];
  /** What is said where nothing was counted. */
  none: string;
  clock: NewsroomClock;
  /** What is said under it. */
  children?: ReactNode;
};

/** One line for each kind: its days drawn small, all on one scale, and its number. */
export function KindTable({ title, heading, kinds, none, clock, children }: KindTableProps): ReactNode {
  const all = sum(kinds.map((kind) => kind.all));
  const most = Math.max(0, ...kinds.flatMap(({ counts }) => counts));
  return (
    <section className="readers-part">
      <h2>{title}</h2>
      {all === 0 ? (
        <p className="readers-none">{none}</p>
      ) : (
        <table className="kind-table">
          <thead>
            <tr>
              <th scope="col">{heading}</th>
              <th scope="col">By day</th>
              <th scope="col">Times</th>
              <th scope="col">Part</th>
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind.key}>
                <th scope="row">{kind.name}</th>
                <td>
                  <SmallBars counts={kind.counts} most={most} />
                </td>
                <td>{countWords(kind.all, clock)}</td>
                <td>{partWords(kind.all, all)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {all > 0 && children}
    </section>
  );
}

/** A drawing beside numbers that say the same; the days one by one are in the table under it. */
const SmallBars = ({ counts, most }: { counts: readonly number[]; most: number }) => (
  <svg viewBox={`0 0 ${counts.length} ${TALL}`} preserveAspectRatio="none" aria-hidden="true">
    <path d={barsPath(counts, most)} />
  </svg>
);
