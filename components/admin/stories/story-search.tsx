import type { ReactNode } from 'react';
import type { DeskFilter } from './desk-address.ts';

export function StorySearch({ search, state }: DeskFilter): ReactNode {
  return (
    <search>
      <form action="/admin" className="story-search">
        {state && <input type="hidden" name="state" value={state} />}
        <input
          type="search"
          name="q"
          defaultValue={search}
          maxLength={200}
          aria-label="Headline or slugline"
          placeholder="Headline or slugline"
        />
        <button className="button">Search</button>
      </form>
    </search>
  );
}
