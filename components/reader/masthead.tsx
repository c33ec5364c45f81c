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
      <div className="grid items-end gap-x-6 gap-y-2 pt-5 pb-4 text-center md:pt-8 md:pb-6 lg:grid-cols-[1fr_auto_1fr]">
        <p className="meta order-2 justify-center lg:order-none lg:justify-start">
          <time dateTime={machineTimeOf(site.at)}>{longDateOf(site.at, site)}</time>
        </p>
        <h1 className="wordmark text-[min(14vw,clamp(2.5rem,1.2rem+5.6vw,5rem))]">
          <a href="/" aria-current="page">
            <Wordmark site={site} />
          </a>
        </h1>
        <p className="meta justify-end text-end max-lg:hidden">{site.tagline}</p>
      </div>
      <Sections
        site={site}
        path={path}
        className="oxford border-b border-rule"
        listClassName="justify-center"
      />
    </header>
  );
}

function RunningHead({ site, path }: Props) {
  return (
    <header className="page">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 border-b border-ink pt-3 md:pt-4">
        <p className="wordmark pb-2 text-[clamp(1.75rem,1.4rem+1.4vw,2.375rem)]">
          <a href="/">
            <Wordmark site={site} />
          </a>
        </p>
        <Sections site={site} path={path} className="max-sm:basis-full max-sm:border-t max-sm:border-rule" />
      </div>
    </header>
  );
}

function Sections({
  site,
  path,
  className,
  listClassName = '',
}: Props & { className: string; listClassName?: string }) {
  const links = [{ slug: '', name: 'Front' }, ...site.sections, { slug: 'search', name: 'Search' }];
  return (
    <nav aria-label="Sections" className={className}>
      <ul className={`flex flex-wrap gap-x-6 ${listClassName}`}>
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
