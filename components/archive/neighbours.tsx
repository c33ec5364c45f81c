type Neighbour = { path: string; name: string } | null;

type Props = {
  /** "Days" */
  label: string;
  earlier: Neighbour;
  later: Neighbour;
};

/** The way to the nearest before and after that brought something. */
export function Neighbours({ label, earlier, later }: Props) {
  if (earlier === null && later === null) return null;
  return (
    <nav aria-label={label} className="neighbours">
      {earlier && (
        <a className="paging-link" rel="prev" href={earlier.path}>
          <span className="meta">Before</span> {earlier.name}
        </a>
      )}
      {later && (
        <a className="paging-link" rel="next" href={later.path}>
          <span className="meta">After</span> {later.name}
        </a>
      )}
    </nav>
  );
}
