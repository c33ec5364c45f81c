import type { ReactNode } from 'react';
import { type BudgetView, budgetAddress } from './budget-address.ts';

type BudgetWaysProps = { view: BudgetView; before: string; after: string };

const VIEWS = [
  { view: 'week', name: 'Week' },
  { view: 'list', name: 'List' },
] as const;

/** The two ways of looking at it, and the time before and after. */
export const BudgetWays = ({ view, before, after }: BudgetWaysProps): ReactNode => (
  <div className="budget-ways">
    <nav className="state-tabs" aria-label="Ways to look at the budget">
      <ul>
        {VIEWS.map((one) => (
          <li key={one.view}>
            <a
              href={budgetAddress({ ...view, view: one.view })}
              aria-current={one.view === view.view ? 'page' : undefined}
            >
              {one.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
    <nav className="budget-steps" aria-label="Other days">
      <a href={budgetAddress({ ...view, from: before })}>Earlier</a>
      <a href={budgetAddress({ ...view, from: null })}>Today</a>
      <a href={budgetAddress({ ...view, from: after })}>Later</a>
    </nav>
  </div>
);
