import type { ReactNode } from 'react';
import { SETTINGS_ROOMS } from '../desk-places.ts';

/** The ways between the pages that stand under Settings. `here`: the address of this one. */
export function SettingsRooms({ here }: { here: string }): ReactNode {
  return (
    <nav className="state-tabs settings-rooms" aria-label="Settings">
      <ul>
        {SETTINGS_ROOMS.map(({ href, name }) => (
          <li key={href}>
            <a href={href} aria-current={href === here ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
