import { type ComponentProps, type ReactNode, useState } from 'react';
import type { StoryWork } from '#domain/stories/work';
import { Field, SelectField } from '../../field.tsx';
import { momentWords, type NewsroomClock, wallClockOf } from '../../moment-words.ts';
import { useNotesDesk } from '../notes/notes-desk.ts';
import type { StorySession } from '../story-session.ts';
import { useWorkDesk, useWorkState } from './work-desk.tsx';
import { planWork, type WorkSession } from './work-session.ts';

type Now = { now: number; clock: NewsroomClock };

/** Who is to do the story, by when, and for which day it is planned. */
export function PlanFields(): ReactNode {
  const work = useWorkDesk();
  const notes = useNotesDesk();
  return work && notes && <Fields work={work} story={notes.story} now={work.now} clock={work.clock} />;
}

type FieldsProps = Now & { work: WorkSession; story: StorySession };

function Fields({ work, story, now, clock }: FieldsProps) {
  const { work: known, about, ...told } = useWorkState(work);
  const { said, trouble } = about === 'plan' ? told : { said: '', trouble: '' };
  const { dueAt, plannedDay, may } = known;
  const due = dueAt === null ? '' : wallClockOf(dueAt, clock.timeZone);
  return (
    <section className="plan-fields" aria-label="Work on this story">
      <Assignee
        known={known}
        onChange={(to, name) =>
          void planWork(work, story, {
            what: 'assignee',
            from: known.assignee?.id ?? null,
            to,
            said: to === null ? 'Given to nobody.' : `Given to ${name}.`,
          })
        }
      />
      <SetWhenLeft
        key={`due ${due}`}
        label="Due"
        type="datetime-local"
        saved={due}
        disabled={!may.assign}
        error={dueAt !== null && dueAt < now ? `Overdue since ${momentWords(dueAt, now, clock)}.` : undefined}
        onSet={(to) =>
          planWork(work, story, { what: 'due', from: dueAt, to, said: to ? 'Due date set.' : 'No due date.' })
        }
      />
      <SetWhenLeft
        key={`day ${plannedDay}`}
        label="Planned for"
        type="date"
        saved={plannedDay ?? ''}
        disabled={!may.plan}
        hint="In the budget. It neither publishes the story nor holds it back."
        onSet={(to) =>
          planWork(work, story, {
            what: 'planned-day',
            from: plannedDay,
            to,
            said: to ? 'Planned.' : 'Planned for no day.',
          })
        }
      />
      <output className={said ? 'field-hint' : ''}>{said}</output>
      <p role="alert" className={trouble ? 'field-error' : ''}>
        {trouble}
      </p>
    </section>
  );
}

type AssigneeProps = { known: StoryWork; onChange: (id: string | null, name: string) => void };

/** Whoever was given it and may log in no more stays in the list, until somebody else is. */
function Assignee({ known: { assignee, colleagues, may }, onChange }: AssigneeProps) {
  const isKnown = assignee === null || colleagues.some(({ id }) => id === assignee.id);
  const people = isKnown ? colleagues : [...colleagues, assignee];
  return (
    <SelectField
      label="Assigned to"
      value={assignee?.id ?? ''}
      disabled={!may.assign}
      onChange={({ target: { value, selectedOptions } }) =>
        onChange(value || null, selectedOptions[0]?.textContent ?? '')
      }
    >
      <option value="">Nobody</option>
      {people.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

type SetWhenLeftProps = ComponentProps<typeof Field> & {
  saved: string;
  onSet: (to: string | null) => Promise<boolean>;
};

/** A date that is half typed is not meant yet: it is set when one leaves the field, or with Enter. */
function SetWhenLeft({ saved, onSet, ...field }: SetWhenLeftProps) {
  const [value, setValue] = useState(saved);
  async function set() {
    if (value !== saved && !(await onSet(value || null))) setValue(saved);
  }
  return (
    <Field
      {...field}
      value={value}
      onChange={(event) => setValue(event.target.value)}
      onBlur={() => void set()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void set();
      }}
    />
  );
}
