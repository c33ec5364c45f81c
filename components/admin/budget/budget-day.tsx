import { type DragEvent, type ReactNode, useId, useState } from 'react';

export const BUDGET_ENTRY = 'application/x-stringer-budget';

type BudgetDayProps = {
  /** 'YYYY-MM-DD', or 'none'. */
  day: string;
  title: string;
  isToday: boolean;
  /** A story was dropped here. */
  onDrop: (id: string) => void;
  children: ReactNode;
};

/** One day of the budget, on which a story can be dropped. */
export function BudgetDay({ day, title, isToday, onDrop, children }: BudgetDayProps): ReactNode {
  const id = useId();
  const { isOver, target } = useDropTarget(onDrop);
  return (
    <section
      className={isOver ? 'budget-day budget-target' : 'budget-day'}
      aria-labelledby={id}
      data-day={day}
      data-today={isToday}
      {...target}
    >
      <h2 id={id}>
        {title}
        {isToday && <span> today</span>}
      </h2>
      {children}
    </section>
  );
}

function useDropTarget(onDrop: BudgetDayProps['onDrop']) {
  const [isOver, setOver] = useState(false);
  const carriesEntry = (event: DragEvent) => event.dataTransfer.types.includes(BUDGET_ENTRY);
  const target = {
    onDragOver: (event: DragEvent) => {
      if (!carriesEntry(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      if (!carriesEntry(event)) return;
      event.preventDefault();
      setOver(false);
      onDrop(event.dataTransfer.getData(BUDGET_ENTRY));
    },
  };
  return { isOver, target };
}
