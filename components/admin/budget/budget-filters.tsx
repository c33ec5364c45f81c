import type { ReactNode } from 'react';
import type { Colleague } from '#domain/people/colleagues';
import type { Section } from '#domain/sections/sections';
import type { BudgetView } from './budget-address.ts';

type BudgetFiltersProps = { view: BudgetView; sections: Section[]; people: Colleague[] };

export const BudgetFilters = ({ view, sections, people }: BudgetFiltersProps): ReactNode => (
  <search>
    <form action="/admin/budget" className="story-search">
      {view.from && <input type="hidden" name="from" value={view.from} />}
      {view.view === 'list' && <input type="hidden" name="view" value="list" />}
      <Choice name="section" label="Section" all="Any section" chosen={view.section} of={sections} />
      <Choice name="person" label="Person" all="Anybody" chosen={view.person} of={people} />
      <button className="button">Show</button>
    </form>
  </search>
);

type ChoiceProps = {
  name: string;
  label: string;
  all: string;
  chosen: string;
  of: { id: string; name: string }[];
};

const Choice = ({ name, label, all, chosen, of }: ChoiceProps) => (
  <select name={name} aria-label={label} defaultValue={chosen}>
    <option value="">{all}</option>
    {of.map((one) => (
      <option key={one.id} value={one.id}>
        {one.name}
      </option>
    ))}
  </select>
);
