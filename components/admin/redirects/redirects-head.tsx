import type { ReactNode } from 'react';
import { SearchForm } from '../search-form.tsx';
import { SettingsRooms } from '../settings/settings-rooms.tsx';
import { listAddress, NOT_FOUND, REDIRECTS } from './redirects-address.ts';

const TABS = [
  { room: REDIRECTS, name: 'Redirects', label: 'Old address or where it leads' },
  { room: NOT_FOUND, name: 'Not found', label: 'Part of the address' },
] as const;

type HeadProps = { here: (typeof TABS)[number]['room']; search: string };

/** What stands over both lists of old addresses. */
export function RedirectsHead({ here, search }: HeadProps): ReactNode {
  const label = TABS.find(({ room }) => room === here)?.label ?? '';
  return (
    <>
      <h1>Settings</h1>
      <SettingsRooms here={REDIRECTS} />
      <div className="redirects-head">
        <nav className="state-tabs" aria-label="Old addresses">
          <ul>
            {TABS.map(({ room, name }) => (
              <li key={room}>
                <a href={room} aria-current={room === here ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <SearchForm action={here} search={search} label={label} />
      </div>
    </>
  );
}

type PagesProps = { room: string; search: string; isFirst: boolean; next: string | null };

export const RedirectPages = ({ room, search, isFirst, next }: PagesProps): ReactNode => (
  <nav className="desk-pages" aria-label="Pages of the list">
    {!isFirst && <a href={listAddress(room, search)}>The beginning</a>}
    {next !== null && <a href={listAddress(room, search, next)}>More addresses</a>}
  </nav>
);
