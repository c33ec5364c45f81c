import { longDateOf, machineTimeOf } from './newsroom-time.ts';
import type { Site } from './site.ts';
import { Wordmark } from './wordmark.tsx';

type Props = { site: Site /** The path of the page, to mark where the reader is. */; path: string };

/** The head of every page: a nameplate on the front, a quiet line on all others. */
export function Masthead({ site, path }: Props) {
  return path === '/' ? <Nameplate site={site} path={path} /> : <RunningHead site={site} path={path} />;
}

function Nameplate({ site, path }: Props) {
  return (
    <header className="page">
      <div className="nameplate">
        <div className="plate-side">
          <p className="meta">
            <time dateTime={machineTimeOf(site.at)}>{longDateOf(site.at, site)}</time>
          </p>
          {site.tagline && <p className="meta max-lg:hidden">{site.tagline}</p>}
        </div>
        <h1 className="wordmark text-plate">
          <a href="/" aria-current="page">
            <Wordmark site={site} />
          </a>
        </h1>
        <SearchLink path={path} />
      </div>
      <Sections site={site} path={path} className="oxford border-b border-rule" />
    </header>
  );
}

function RunningHead({ site, path }: Props) {
  return (
    <header className="page">
      <div className="running-head">
        <p className="wordmark text-running">
          <a href="/">
            <Wordmark site={site} />
          </a>
        </p>
        <Sections site={site} path={path} />
        <SearchLink path={path} />
      </div>
    </header>
  );
}

function SearchLink({ path }: { path: string }) {
  return (
    <a
      className="section-link search-link"
      href="/search"
      aria-current={path === '/search' ? 'page' : undefined}
    >
      Search
    </a>
  );
}

/** On a phone one line that is moved sideways, so that many sections take no more room than two. */
function Sections({ site, path, className = '' }: Props & { className?: string }) {
  const links = [{ slug: '', name: 'Front' }, ...site.sections];
  return (
    <nav aria-label="Sections" className={`sections ${className}`}>
      <ul>
        {links.map(({ slug, name }) => (
          <li key={slug}>
            <a
              className="section-link"
              href={`/${slug}`}
              aria-current={path === `/${slug}` ? 'page' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
