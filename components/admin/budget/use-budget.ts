import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { z } from 'zod';
import type { Budget, BudgetEntry } from '#domain/stories/budget';
import { troubleOf } from '../editor/request-trouble.ts';
import { send } from '../editor/story-requests.ts';

type Moved = { of: Budget; days: ReadonlyMap<string, string | null> };
export type Told = { text: string; isTrouble: boolean };

/** A day, or null: for none. */
export type MoveEntry = (entry: BudgetEntry, to: string | null, byKey?: boolean) => void;

/**
 * The budget as this page knows it. A move names the day that the page shows, so of two people the second is told and
 * sees what the first did.
 */
export function useBudget(budget: Budget, dayWords: (day: string) => string) {
  const router = useRouter();
  // What was moved on this page, until the server sends the whole anew.
  const [moved, setMoved] = useState<Moved>({ of: budget, days: new Map() });
  const [told, tell] = useState<Told>({ text: '', isTrouble: false });
  const isMoving = useRef(false); // a key that is held down asks again and again
  const days = moved.of === budget ? moved.days : new Map<string, string | null>();
  const entries = [...budget.planned, ...budget.unplanned].map((entry) => {
    const day = days.get(entry.id);
    return day === undefined ? entry : { ...entry, plannedDay: day };
  });

  async function move(entry: BudgetEntry, to: string | null, byKey: boolean): Promise<void> {
    if (to === entry.plannedDay || isMoving.current) return;
    isMoving.current = true;
    const name = entry.name || 'The story';
    const body = { from: entry.plannedDay, to };
    const outcome = await send('POST', `/api/stories/${entry.id}/planned-day`, body, plannedSchema);
    isMoving.current = false;
    if (outcome.kind === 'done') {
      const { plannedDay } = outcome.value;
      flushSync(() =>
        setMoved((before) => ({
          of: budget,
          days: new Map(before.of === budget ? before.days : []).set(entry.id, plannedDay),
        })),
      );
      if (byKey) focusOn(entry.id);
      tell({ text: `${name}: ${to === null ? 'planned for no day' : dayWords(to)}.`, isTrouble: false });
    } else {
      tell({ text: troubleOf(outcome), isTrouble: true });
      if (outcome.kind === 'refused') router.refresh();
    }
  }
  const onMove: MoveEntry = (entry, to, byKey = false) => void move(entry, to, byKey);
  return { entries, told, tell, onMove, refresh: () => router.refresh() };
}

const plannedSchema = z.object({ plannedDay: z.string().nullable() });

/** A story that went to another day by keyboard takes the focus along. */
const focusOn = (id: string) => document.querySelector<HTMLElement>(`[data-entry="${id}"] summary`)?.focus();
