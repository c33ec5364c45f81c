type Props = {
  path: string;
  /** The cursor that this page began at; null on the first. */
  before: string | null;
  /** The cursor of the next page; null on the last. */
  next: string | null;
  /** What stands in the list. */
  things?: string;
};

/** The way through a long list. */
export function Paging({ path, before, next, things = 'stories' }: Props) {
  if (before === null && next === null) return null;
  return (
    <nav
      aria-label="Pages of this list"
      className="mt-part flex flex-wrap justify-between gap-x-part border-t-2 border-ink pt-line"
    >
      {before !== null && (
        <a className="paging-link" href={path}>
          Newest {things}
        </a>
      )}
      {next !== null && (
        <a className="paging-link ms-auto" rel="next" href={`${path}?before=${next}`}>
          Older {things}
        </a>
      )}
    </nav>
  );
}
