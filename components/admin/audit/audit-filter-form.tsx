import type { ReactNode } from 'react';
import type { Sought } from '#domain/audit/audit-filter';
import type { AuditPage } from '#domain/audit/read-audit';
import { Field, SelectField } from '../field.tsx';
import { actionWords } from './audit-words.ts';

type FilterProps = Pick<AuditPage, 'people' | 'actions'> & { sought: Sought };

/** A plain form: what is looked for stands in the address. */
export function AuditFilterForm({ sought, people, actions }: FilterProps): ReactNode {
  return (
    <search>
      <form action="/admin/audit" className="audit-filter">
        <SelectField label="Who" name="person" defaultValue={sought.person}>
          <option value="">Everybody</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="none">Without an account</option>
        </SelectField>
        <SelectField label="What" name="action" defaultValue={sought.action}>
          <option value="">Everything</option>
          {actions.map((action) => (
            <option key={action} value={action}>
              {actionWords(action)}
            </option>
          ))}
        </SelectField>
        <Field label="About" name="about" type="search" maxLength={200} defaultValue={sought.about} />
        <Field label="From" name="from" type="date" defaultValue={sought.from} />
        <Field label="To" name="to" type="date" defaultValue={sought.to} />
        <button className="button">Show</button>
      </form>
    </search>
  );
}
