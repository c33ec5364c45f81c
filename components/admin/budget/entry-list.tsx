import { type DragEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import type { BudgetEntry } from '#domain/stories/budget';
import { momentWords, type NewsroomClock } from '../moment-words.ts';
import { STAGE_WORDS } from '../stage-words.ts';
import { BUDGET_ENTRY } from './budget-day.tsx';
import { stepDay } from './day-words.ts';
import type { MoveEntry } from './use-budget.ts';

type Shared = {
  /** Where a story without a day goes first. */
  first: string | undefined;
  now: number;
  clock: NewsroomClock;
  onMove: MoveEntry;
};

export const EntryList = ({ entries, ...shared }: Shared & { entries: BudgetEntry[] }): ReactNode =>
  entries.length > 0 && (
    <ul className="budget-entries">
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} {...shared} />
      ))}
    </ul>
  );

/** One story in the budget; whoever may plan it drags it, or moves it by key or date. */
function Entry({ entry, now, clock, ...move }: Shared & { entry: BudgetEntry }) {
  const { id, name, section, mayPlan } = entry;
  const dragged = {
    draggable: mayPlan,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(BUDGET_ENTRY, id);
      event.dataTransfer.effectAllowed = 'move';
    },
  };
  return (
    <li className="budget-entry" data-entry={id} {...dragged}>
      <a href={`/admin/stories/${id}`} draggable={false}>
        <bdi>{name || 'Without a headline'}</bdi>
      </a>
      <p>
        <b>{entry.isLive ? 'Live' : STAGE_WORDS[entry.stage]}</b> · {section}
        {entry.assignee !== null && (
          <>
            {' · '}
            <bdi>{entry.assignee}</bdi>
          </>
        )}
      </p>
      {entry.scheduledFor !== null && <p>Scheduled {momentWords(entry.scheduledFor, now, clock)}</p>}
      {entry.dueAt !== null && !entry.isLive && (
        <p className={entry.dueAt < now ? 'overdue' : undefined}>
          Due {momentWords(entry.dueAt, now, clock)}
        </p>
      )}
      {mayPlan && <MoveControl key={entry.plannedDay} entry={entry} {...move} />}
    </li>
  );
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

function MoveControl({ entry, first, onMove }: Pick<Shared, 'first' | 'onMove'> & { entry: BudgetEntry }) {
  const { plannedDay, name } = entry;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = plannedDay === null ? first : stepDay(plannedDay, step);
    if (to !== undefined) onMove(entry, to, true);
  };
  const [day, setDay] = useState(plannedDay ?? '');
  return (
    <details className="budget-move">
      <summary aria-label={`Move ${name || 'this story'}`} onKeyDown={onKeyDown}>
        Move
      </summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onMove(entry, day || null);
        }}
      >
        <input
          type="date"
          aria-label="Planned for"
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
        <button className="plain-button">Set</button>
        {plannedDay !== null && (
          <button type="button" className="plain-button" onClick={() => onMove(entry, null)}>
            For no day
          </button>
        )}
      </form>
    </details>
  );
}
