import type { ReactNode } from 'react';
import type { NameIndex } from '#domain/archive/name-index';

type Props<Entry> = {
  /** Of the index. */
  path: string;
  index: NameIndex<Entry>;
  /** The slug that this page begins with; null on the first. */
  from: string | null;
  /** What stands in it: "topics". */
  things: string;
  /** Inside of a list item. */
  children: (entry: Entry) => ReactNode;
};

/** A list of fewer names is seen at once: its initials lead nowhere that is far. */
const SHORT = 30;

/** What stands on this page of it. */
export const pathsIn = ({ groups }: NameIndex<{ path: string }>): string[] =>
  groups.flatMap(({ entries }) => entries.map(({ path }) => path));

/** Names from A to Z under their initials. A long list has a page for each beginning. */
export function NameList<Entry extends { path: string }>({
  path,
  index,
  from,
  things,
  children,
}: Props<Entry>) {
  const isWhole = from === null && index.next === null;
  const isShort = isWhole && index.groups.flatMap(({ entries }) => entries).length < SHORT;
  return (
    <>
      {!isShort && index.initials.length > 1 && (
        <nav aria-label="Initials" className="initials">
          <ul>
            {index.initials.map((one, place) => (
              <li key={one.from}>
                <a href={isWhole ? `#initial-${place}` : `${path}?from=${one.from}`}>{one.initial}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {index.groups.map(({ initial, entries }, place) => (
        <section key={entries[0]?.path} aria-labelledby={`initial-${place}`} className="name-group">
          <h2 id={`initial-${place}`} className="headline text-title">
            {initial}
          </h2>
          <ul>
            {entries.map((entry) => (
              <li key={entry.path}>{children(entry)}</li>
            ))}
          </ul>
        </section>
      ))}
      <Pages path={path} from={from} next={index.next} things={things} />
    </>
  );
}

type PagesProps = { path: string; from: string | null; next: string | null; things: string };

function Pages({ path, from, next, things }: PagesProps) {
  if (from === null && next === null) return null;
  return (
    <nav aria-label="Pages of this list" className="neighbours">
      {from !== null && (
        <a className="paging-link" href={path}>
          First {things}
        </a>
      )}
      {next !== null && (
        <a className="paging-link" rel="next" href={`${path}?from=${next}`}>
          More {things}
        </a>
      )}
    </nav>
  );
}
