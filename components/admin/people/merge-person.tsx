'use client';

import type { ReactNode } from 'react';
import { MergeInto } from '../merge-into.tsx';
import { sendMerge } from './person-requests.ts';

type MergePersonProps = { id: string; edits: number; name: string; names: readonly string[] };

/** Where two people in the list are one. */
export const MergePerson = ({ id, edits, name, names }: MergePersonProps): ReactNode => (
  <MergeInto
    kind="person"
    name={name}
    names={names}
    nameMax={200}
    stays="The person who stays"
    room="/admin/people"
    send={(into) => sendMerge({ id, edits }, into)}
  >
    Where two people in the list are one: the stories and the addresses of {name} become the other’s. This
    profile is given up, with its title, bio, portrait and links. It cannot be undone.
  </MergeInto>
);
