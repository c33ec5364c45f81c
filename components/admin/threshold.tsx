import type { ReactNode } from 'react';
import { SiteName } from './site-name.tsx';

/** The page in front of the desk: to log in, to set up, to be told that a link is void. */
export function Threshold({
  siteName,
  title,
  children,
}: {
  siteName: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <div className="threshold">
      <header>
        <a className="threshold-wordmark" href="/">
          <SiteName name={siteName} />
        </a>
      </header>
      <main>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
