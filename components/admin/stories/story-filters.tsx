import type { ReactNode } from 'react';
import type { Colleague } from '#domain/people/colleagues';
import type { Section } from '#domain/sections/sections';
import { STAGES } from '#domain/stories/stages';
import { STAGE_WORDS } from '../stage-words.ts';
import type { DeskFilter } from './desk-address.ts';

type StoryFiltersProps = { filter: DeskFilter; sections: Section[]; people: Colleague[] };

/** Which stories are listed, within a state. */
export function StoryFilters({ filter, sections, people }: StoryFiltersProps): ReactNode {
  const { state, late, search } = filter;
  return (
    <search>
      <form action="/admin/stories" className="story-search">
        {state && <input type="hidden" name="state" value={state} />}
        {late && <input type="hidden" name="late" value="1" />}
        <input
          type="search"
          name="q"
          defaultValue={search}
          maxLength={200}
          aria-label="Headline or slugline"
          placeholder="Headline or slugline"
        />
        <Choice name="stage" label="Stage" all="Any stage" chosen={filter.stage ?? ''}>
          {STAGES.map((stage) => (
            <option key={stage} value={stage}>
              {STAGE_WORDS[stage]}
            </option>
          ))}
        </Choice>
        <Choice name="section" label="Section" all="Any section" chosen={filter.section}>
          <Options of={sections} />
        </Choice>
        <Choice name="person" label="Person" all="Anybody" chosen={filter.person}>
          <Options of={people} />
        </Choice>
        <button className="button">Show</button>
      </form>
    </search>
  );
}

type ChoiceProps = { name: string; label: string; all: string; chosen: string; children: ReactNode };

const Choice = ({ name, label, all, chosen, children }: ChoiceProps) => (
  <select name={name} aria-label={label} defaultValue={chosen}>
    <option value="">{all}</option>
    {children}
  </select>
);

const Options = ({ of }: { of: { id: string; name: string }[] }) =>
  of.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
