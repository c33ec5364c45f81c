'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { SiteName } from './site-name.tsx';

type Props = { siteName: string; personName: string; maySet: boolean };

/** The desk's masthead: where one can go, who one is, and the way out. */
export function DeskBar({ siteName, personName, maySet }: Props) {
  const path = usePathname();
  const inSettings = path.startsWith('/admin/settings');
  const inPictures = path.startsWith('/admin/pictures');
  return (
    <header className="desk-bar">
      <a className="skip-link" href="#desk">
        Skip to the work
      </a>
      <Link className="desk-wordmark" href="/admin">
        <SiteName name={siteName} />
      </Link>
      <nav aria-label="Desk">
        <ul className="desk-nav">
          <li>
            <DeskLink href="/admin" name="Stories" isHere={!inSettings && !inPictures} />
          </li>
          <li>
            <DeskLink href="/admin/pictures" name="Pictures" isHere={inPictures} />
          </li>
          {maySet && (
            <li>
              <DeskLink href="/admin/settings" name="Settings" isHere={inSettings} />
            </li>
          )}
        </ul>
      </nav>
      <ul className="desk-person">
        <li>
          <a href="/">View site</a>
        </li>
        <li>{personName}</li>
        <li>
          <form method="post" action="/logout">
            <button>Log out</button>
          </form>
        </li>
      </ul>
    </header>
  );
}

function DeskLink({ href, name, isHere }: { href: string; name: string; isHere: boolean }) {
  return (
    <Link href={href} aria-current={isHere ? 'page' : undefined}>
      {name}
    </Link>
  );
}
