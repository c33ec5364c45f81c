import { type ReactNode, type SubmitEvent, useRef, useState } from 'react';
import { z } from 'zod';
import type { Section } from '#domain/sections/sections';
import { newId } from '../editor/new-id.ts';
import { troubleOf } from '../editor/request-trouble.ts';
import { send } from '../editor/story-requests.ts';
import { Field, SelectField } from '../field.tsx';
import type { Told } from './use-budget.ts';

type NewPlanProps = {
  day: string;
  /** The day in words. */
  title: string;
  sections: Section[];
  onTell: (told: Told) => void;
  onMade: () => void;
};

/** A new story for this day: what it is about and where it will stand are enough. */
export function NewPlan({ day, title, sections, onTell, onMade }: NewPlanProps): ReactNode {
  const menu = useRef<HTMLDetailsElement>(null);
  const [slugline, setSlugline] = useState('');
  const [sectionId, setSectionId] = useState(sections[0]?.id ?? '');
  const [trouble, setTrouble] = useState<string>();

  async function plan(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const sent = { id: newId(), slugline, sectionId, day };
    const outcome = await send('POST', '/api/budget', sent, madeSchema);
    if (outcome.kind === 'done') {
      setTrouble(undefined);
      setSlugline('');
      if (menu.current) menu.current.open = false;
      menu.current?.querySelector('summary')?.focus();
      onTell({ text: `${slugline}: planned for ${title}.`, isTrouble: false });
      return onMade();
    }
    const inField = outcome.kind === 'refused' ? Object.values(outcome.fields)[0] : undefined;
    return setTrouble(inField ?? troubleOf(outcome));
  }
  return (
    <details ref={menu} className="budget-new">
      <summary aria-label={`Plan a story for ${title}`}>Plan a story</summary>
      <form className="form" onSubmit={(event) => void plan(event)}>
        <Field
          label="Slugline"
          maxLength={100}
          autoComplete="off"
          value={slugline}
          error={trouble}
          onChange={(event) => setSlugline(event.target.value)}
        />
        <SelectField label="Section" value={sectionId} onChange={(event) => setSectionId(event.target.value)}>
          {sections.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <button className="button">Plan it</button>
      </form>
    </details>
  );
}

const madeSchema = z.object({ id: z.string() });
