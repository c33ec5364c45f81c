'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { type DeskPlace, placeOf } from './desk-places.ts';
import { SiteName } from './site-name.tsx';

const OWN_ACCOUNT = '/admin/account';

type Props = { siteName: string; personName: string; places: readonly DeskPlace[] };

/**
 * The desk's masthead: where one can go, who one is, and the way out. Nothing is fetched before somebody goes there: on the
 * network of a hotel eight rooms at every step are too many.
 */
export function DeskBar({ siteName, personName, places }: Props) {
  const path = usePathname();
  const here = placeOf(path);
  return (
    <header className="desk-bar">
      <a className="skip-link" href="#desk">
        Skip to the work
      </a>
      <Link className="desk-wordmark" href="/admin" prefetch={false}>
        <SiteName name={siteName} />
      </Link>
      <nav aria-label="Desk">
        <ul className="desk-nav">
          {places.map(({ href, name }) => (
            <li key={href}>
              <Link href={href} prefetch={false} aria-current={href === here?.href ? 'page' : undefined}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <ul className="desk-person">
        <li>
          <a href="/">View site</a>
        </li>
        <li>
          <Link href={OWN_ACCOUNT} prefetch={false} aria-current={path === OWN_ACCOUNT ? 'page' : undefined}>
            {personName}
          </Link>
        </li>
        <li>
          <form method="post" action="/logout">
            <button>Log out</button>
          </form>
        </li>
      </ul>
    </header>
  );
}
