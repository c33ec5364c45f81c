'use client';

import type { ReactNode } from 'react';
import { MergeInto } from '../merge-into.tsx';
import { sendTopicMerge } from './topic-requests.ts';

type MergeTopicProps = { id: string; edits: number; name: string; names: readonly string[] };

/** Where two topics in the list are one. */
export const MergeTopic = ({ id, edits, name, names }: MergeTopicProps): ReactNode => (
  <MergeInto
    kind="topic"
    name={name}
    names={names}
    nameMax={100}
    stays="The topic that stays"
    room="/admin/topics"
    send={(into) => sendTopicMerge({ id, edits }, into)}
  >
    Where two topics in the list are one: the stories and the addresses of {name} become the other’s, and this
    description is given up. Stories that name {name} are found under the other from then on. It cannot be
    undone.
  </MergeInto>
);
