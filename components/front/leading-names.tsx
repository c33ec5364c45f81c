import { type Byline, leadingNames } from '#domain/stories/bylines';

/** Who a list says has made a story. */
export function LeadingNames({ bylines }: { bylines: readonly Byline[] }) {
  const names = leadingNames(bylines);
  return names.length > 0 && <b>{names.join(', ')}</b>;
}
