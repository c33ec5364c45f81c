export type Crumb = { path: string; name: string };

/** The way from the widest list down to this page, which is not in it. */
export function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="crumbs">
      <ol>
        {crumbs.map(({ path, name }) => (
          <li key={path}>
            <a className="foot-link" href={path}>
              {name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
