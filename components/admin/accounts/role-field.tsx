import type { ReactNode } from 'react';
import { ROLES, type Role } from '#domain/access';
import { SelectField } from '../field.tsx';

/** What each may do, in a few words; the whole is in docs/roles.md. */
const MAY: Record<Role, string> = {
  contributor: 'writes stories and sends them to review',
  author: 'also publishes their own',
  editor: 'any story, the front, pictures, people',
  admin: 'also sections, settings, accounts',
};

type RoleFieldProps = { value: Role; onChange: (role: Role) => void; error?: string | undefined };

export function RoleField({ value, onChange, error }: RoleFieldProps): ReactNode {
  return (
    <SelectField
      label="Role"
      name="role"
      value={value}
      hint={`${sentence(value)}: ${MAY[value]}.`}
      error={error}
      onChange={({ target }) => {
        const chosen = ROLES.find((role) => role === target.value);
        if (chosen) onChange(chosen);
      }}
    >
      {ROLES.map((role) => (
        <option key={role} value={role}>
          {sentence(role)}
        </option>
      ))}
    </SelectField>
  );
}

export const sentence = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
