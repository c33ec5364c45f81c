import type { Metadata } from 'next';
import { z } from 'zod';
import { BudgetBoard } from '#components/admin/budget/budget-board';
import { BudgetFilters } from '#components/admin/budget/budget-filters';
import { BudgetWays } from '#components/admin/budget/budget-ways';
import { listPeopleOfDesk } from '#domain/people/colleagues';
import { listSections } from '#domain/sections/sections';
import { readSettings } from '#domain/settings/read-settings';
import { getBudget } from '#domain/stories/budget';
import { addDays, dayOf, isDay, mondayOf } from '#lib/zoned-time';
import { requireActor } from '../../actor.ts';

export const metadata: Metadata = { title: 'Budget' };

const text = z.string().trim().max(64).catch('');
const querySchema = z.object({
  from: text.transform((day) => (isDay(day) ? day : null)),
  view: z.enum(['week', 'list']).catch('week'),
  section: text,
  person: text,
});

/** How many days each view shows. */
const DAYS = { week: 7, list: 28 };

type BudgetPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The coverage that is planned, day by day. */
export default async function BudgetPage({ searchParams }: BudgetPageProps) {
  const actor = await requireActor('/admin/budget');
  const { from, ...view } = querySchema.parse(await searchParams);
  const { timeZone, language } = await readSettings();
  const now = Date.now();
  const today = dayOf(now, timeZone);
  const first = view.view === 'week' ? mondayOf(from ?? today) : (from ?? today);
  const days = DAYS[view.view];
  const asked = { first, days, sectionId: view.section || null, personId: view.person || null };
  const budget = await getBudget(actor, asked, now);
  if (!budget.ok) return <p>{budget.failure.message}</p>;
  const sections = await listSections();
  return (
    <>
      <div className="desk-page-head">
        <h1>Budget</h1>
        <BudgetFilters view={{ ...view, from }} sections={sections} people={await listPeopleOfDesk(actor)} />
      </div>
      <BudgetWays view={{ ...view, from }} before={addDays(first, -days)} after={addDays(first, days)} />
      <BudgetBoard
        budget={budget.value}
        days={Array.from({ length: days }, (_, count) => addDays(first, count))}
        layout={view.view}
        today={today}
        sections={sections}
        now={now}
        clock={{ timeZone, language }}
      />
    </>
  );
}
