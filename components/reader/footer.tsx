import { ReadingLinks } from './reading-links.tsx';
import type { Site } from './site.ts';
import { ThemeSwitch } from './theme-switch.tsx';
import { Wordmark } from './wordmark.tsx';

/** The foot of every page. Only what exists is linked. */
export function Footer({ site, light = null }: { site: Site; light?: string | null }) {
  return (
    <footer className="page mt-auto pt-16 pb-10">
      <div className="oxford grid items-baseline gap-x-10 gap-y-6 md:grid-cols-[1fr_auto]">
        <div className="grid content-start gap-2">
          <p className="wordmark text-2xl">
            <a href="/">
              <Wordmark site={site} />
            </a>
          </p>
          {site.tagline && <p className="meta">{site.tagline}</p>}
          <p>
            <a className="foot-link" href="/corrections">
              Corrections
            </a>
          </p>
          <ReadingLinks light={light} />
        </div>
        <Feeds site={site} />
        <p className="meta max-w-measure">
          <bdi>No cookies, no trackers: nothing on these pages is sent to anyone else.</bdi>
        </p>
        <ThemeSwitch />
      </div>
    </footer>
  );
}

function Feeds({ site }: { site: Site }) {
  return (
    <nav aria-label="RSS feeds" className="md:justify-self-end">
      <ul className="flex flex-wrap items-baseline gap-x-4 font-ui text-fine">
        <li className="py-1.5 font-semibold" aria-hidden="true">
          RSS
        </li>
        <li>
          <a className="foot-link" href="/feed.xml">
            All stories
          </a>
        </li>
        {site.sections.map(({ slug, name }) => (
          <li key={slug}>
            <a className="foot-link" href={`/${slug}/feed.xml`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
