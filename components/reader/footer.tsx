import { footGroups } from './foot-links.ts';
import type { Site } from './site.ts';
import { ThemeSwitch } from './theme-switch.tsx';
import { Wordmark } from './wordmark.tsx';

/** The foot of every page: the paper's name, where else one can go, how it looks. Only what exists is linked. */
export function Footer({ site, light = null }: { site: Site; light?: string | null }) {
  return (
    // Reading views know by the name "footer" in a class that this is no part of a story.
    <footer className="page foot page-footer">
      <div className="oxford foot-grid">
        <div className="foot-name">
          <p className="wordmark text-running">
            <a href="/">
              <Wordmark site={site} />
            </a>
          </p>
          {site.tagline && <p className="meta">{site.tagline}</p>}
        </div>
        <nav aria-label="More of this paper" className="foot-groups">
          {footGroups(site, light).map(({ id, name, links }) => (
            <div key={id}>
              <h2 id={id} className="label">
                {name}
              </h2>
              <ul aria-labelledby={id}>
                {links.map((link) => (
                  <li key={link.href}>
                    <a
                      className="foot-link"
                      href={link.href}
                      data-light-link={link.href === light ? '' : undefined}
                    >
                      {link.name}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
      </div>
      <div className="foot-end">
        <p className="meta">
          <bdi>No cookies, no trackers: nothing on these pages is sent to anyone else.</bdi>
        </p>
        <ThemeSwitch />
      </div>
    </footer>
  );
}
