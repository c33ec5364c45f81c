import type { ReactNode } from 'react';
import type { DeskList, DeskState } from '#domain/stories/desk-list';
import { STATE_WORDS } from '../story-state.ts';
import { type DeskFilter, deskAddress } from './desk-address.ts';

const TABS: { state: DeskState | null; name: string }[] = [
  { state: null, name: 'All' },
  { state: 'draft', name: 'Drafts' },
  { state: 'scheduled', name: STATE_WORDS.scheduled },
  { state: 'live', name: STATE_WORDS.live },
  { state: 'changed', name: 'Live with changes' },
  { state: 'withdrawn', name: STATE_WORDS.withdrawn },
];

/** The lists by state, each with how many stories it holds under the same search. */
export function StateTabs({ counts, ...filter }: DeskFilter & { counts: DeskList['counts'] }): ReactNode {
  return (
    <nav className="state-tabs" aria-label="Stories by state">
      <ul>
        {TABS.map(({ state, name }) => (
          <li key={name}>
            <a
              href={deskAddress({ ...filter, state })}
              aria-current={state === filter.state ? 'page' : undefined}
            >
              {name} <span>{counts[state ?? 'all']}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
