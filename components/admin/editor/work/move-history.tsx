import type { ReactNode } from 'react';
import type { MoveEntry } from '#domain/stories/work';
import { momentWords, type NewsroomClock } from '../../moment-words.ts';
import { useWorkDesk, useWorkState } from './work-desk.tsx';
import type { WorkSession } from './work-session.ts';

type Now = { now: number; clock: NewsroomClock };

/** What was said when the story was moved: the last of it in sight, the rest one step away. */
export function MoveHistory(): ReactNode {
  const work = useWorkDesk();
  return work && <Moves work={work} now={work.now} clock={work.clock} />;
}

function Moves({ work, ...when }: Now & { work: WorkSession }) {
  const [last, ...earlier] = useWorkState(work).work.moves;
  if (last === undefined) return null;
  return (
    <section className="story-moves" aria-label="What was said on the way">
      <Move move={last} {...when} />
      {earlier.length > 0 && (
        <details>
          <summary>Earlier ({earlier.length})</summary>
          {earlier.map((move) => (
            <Move key={move.id} move={move} {...when} />
          ))}
        </details>
      )}
    </section>
  );
}

const Move = ({ move, now, clock }: Now & { move: MoveEntry }) => (
  <div className="story-move">
    <p>
      <b>{moveWords(move)}</b> by <bdi>{move.by}</bdi> {momentWords(move.at, now, clock)}
    </p>
    {move.note && <blockquote>{move.note}</blockquote>}
  </div>
);

function moveWords({ from, to }: MoveEntry): string {
  if (to === 'review') return 'Sent to review';
  if (to === 'ready') return 'Marked ready';
  if (to === 'spiked') return 'Spiked';
  return from === 'spiked' ? 'Un-spiked' : 'Back to draft';
}
