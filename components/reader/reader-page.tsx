import type { ReactNode } from 'react';
import { BreakingBanner, type BreakingStory } from './breaking-banner.tsx';
import { Footer } from './footer.tsx';
import { Masthead } from './masthead.tsx';
import type { Site } from './site.ts';

type Props = {
  site: Site;
  /** Of the page, or of the section that marks it in the masthead. */
  path: string;
  /** What is breaking, the newest first. */
  breaking?: readonly BreakingStory[];
  /** The address of its light version, or null. */
  light?: string | null;
  children: ReactNode;
};

/** What stands around the content of every reader's page. */
export function ReaderPage({ site, path, breaking = [], light = null, children }: Props) {
  return (
    <>
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      {site.notice !== null && (
        <aside className="notice-line" aria-label="About these pages">
          <bdi>{site.notice}</bdi>
        </aside>
      )}
      <BreakingBanner stories={breaking} />
      <Masthead site={site} path={path} />
      <main id="content" className="page" tabIndex={-1}>
        {children}
      </main>
      <Footer site={site} light={light} />
    </>
  );
}
