'use client';

import type { ReactNode } from 'react';
import type { Budget, BudgetEntry } from '#domain/stories/budget';
import type { Section } from '#domain/sections/sections';
import type { NewsroomClock } from '../moment-words.ts';
import { useIsHydrated } from '../use-is-hydrated.ts';
import { BudgetDay } from './budget-day.tsx';
import { dayInWords } from './day-words.ts';
import { EntryList } from './entry-list.tsx';
import { NewPlan } from './new-plan.tsx';
import { useBudget } from './use-budget.ts';

type BudgetBoardProps = {
  budget: Budget;
  /** In order, without gaps. */
  days: string[];
  layout: 'week' | 'list';
  today: string;
  sections: Section[];
  now: number;
  clock: NewsroomClock;
};

/** Planned coverage by day: a week side by side, or a list; on a phone always a list. */
export function BudgetBoard(props: BudgetBoardProps): ReactNode {
  const { budget, days, layout, today, sections, now, clock } = props;
  const words = (day: string) => dayInWords(day, clock);
  const { entries, told, tell, onMove, refresh } = useBudget(budget, words);
  const on = (day: string | null) => entries.filter(({ plannedDay }) => plannedDay === day);
  const shown = layout === 'week' ? days : days.filter((day) => day === today || on(day).length > 0);
  const list = (of: BudgetEntry[]) => (
    <EntryList
      entries={of}
      first={days.includes(today) ? today : days[0]}
      now={now}
      clock={clock}
      onMove={onMove}
    />
  );
  const isReady = useIsHydrated();
  return (
    // Nothing can be typed before the script that sends it has come.
    <fieldset className="budget-board" disabled={!isReady}>
      <p className="field-hint budget-hint">
        A planned day is a plan: it neither publishes a story nor holds it back. Drag a story to another day,
        press the arrow keys on its Move button, or open that and choose a date.
      </p>
      <output className={told.isTrouble ? 'sr-only' : 'budget-told'}>
        {told.isTrouble ? '' : told.text}
      </output>
      <p role="alert" className={told.isTrouble ? 'notice notice-alert' : ''}>
        {told.isTrouble ? told.text : ''}
      </p>
      <div className="budget">
        <div className={`budget-days budget-${layout}`}>
          {shown.map((day) => (
            <BudgetDay
              key={day}
              day={day}
              title={words(day)}
              isToday={day === today}
              onDrop={(id) => {
                const entry = entries.find((one) => one.id === id);
                if (entry) onMove(entry, day);
              }}
            >
              {list(on(day))}
              <NewPlan day={day} title={words(day)} sections={sections} onTell={tell} onMade={refresh} />
            </BudgetDay>
          ))}
        </div>
        <BudgetDay
          day="none"
          title="For no day"
          isToday={false}
          onDrop={(id) => {
            const entry = entries.find((one) => one.id === id);
            if (entry) onMove(entry, null);
          }}
        >
          {list(on(null))}
          {budget.isMoreUnplanned && <a href="/admin/stories?state=draft">All drafts</a>}
        </BudgetDay>
      </div>
      {budget.isMorePlanned && (
        <p className="field-hint">There is more than is shown. Choose a section or a person.</p>
      )}
    </fieldset>
  );
}
