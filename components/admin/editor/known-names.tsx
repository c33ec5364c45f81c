import type { ReactNode } from 'react';

/** What a browser completes a name with while it is typed; `id` is named by the input's list attribute. */
export const KnownNames = ({ id, names }: { id: string; names: string[] }): ReactNode => (
  <datalist id={id}>
    {names.map((name) => (
      <option key={name}>{name}</option>
    ))}
  </datalist>
);
