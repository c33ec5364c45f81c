/** What of the budget is looked at; `from` is a day, null: now. */
export type BudgetView = { from: string | null; view: 'week' | 'list'; section: string; person: string };

export function budgetAddress({ from, view, section, person }: BudgetView): string {
  const query = new URLSearchParams();
  if (view === 'list') query.set('view', view);
  for (const [name, value] of Object.entries({ from, section, person })) if (value) query.set(name, value);
  return query.size > 0 ? `/admin/budget?${query}` : '/admin/budget';
}
