/** Something that has a page under its slug and stands in a list from A to Z. */
type Named = { slug: string; name: string };

export type NameIndex<Entry> = {
  /** Of the whole list, each with the slug of the first name that begins with it. */
  initials: { initial: string; from: string }[];
  /** The entries of this page under their initials. */
  groups: { initial: string; entries: Entry[] }[];
  /** Where the page after this one begins. */
  next: string | null;
};

type Asked = {
  /** The slug of the name that the page begins with; null: the first. */
  from: string | null;
  limit: number;
  language: string;
};

/** A page of names, ordered as the language orders them. */
export function indexNames<Entry extends Named>(
  entries: readonly Entry[],
  { from, limit, language }: Asked,
): NameIndex<Entry> {
  const collator = new Intl.Collator(language, { numeric: true });
  const sorted = entries
    .map((entry) => ({ entry, initial: initialOf(entry.name, language) }))
    .toSorted(
      (one, other) =>
        collator.compare(one.entry.name, other.entry.name) || (one.entry.slug < other.entry.slug ? -1 : 1),
    );
  const start = from === null ? 0 : sorted.findIndex(({ entry }) => entry.slug === from);
  const shown = start < 0 ? [] : sorted.slice(start, start + limit);
  return {
    initials: groupByInitial(sorted).map(({ initial, entries: [first] }) => ({
      initial,
      from: first?.slug ?? '',
    })),
    groups: groupByInitial(shown),
    next: (start < 0 ? undefined : sorted[start + limit])?.entry.slug ?? null,
  };
}

type Placed<Entry> = { entry: Entry; initial: string };

/** Neighbours under one initial. What a collation puts apart (digits, other alphabets) stays where it is. */
function groupByInitial<Entry>(placed: readonly Placed<Entry>[]): { initial: string; entries: Entry[] }[] {
  const groups: { initial: string; entries: Entry[] }[] = [];
  for (const { entry, initial } of placed) {
    const last = groups.at(-1);
    if (last?.initial === initial) last.entries.push(entry);
    else groups.push({ initial, entries: [entry] });
  }
  return groups;
}

/** The letter that a name stands under: É under E, unless the language has it as a letter of its own, as Swedish Å. */
export function initialOf(name: string, language: string): string {
  const first = /^\P{M}\p{M}*/u.exec(name.trim())?.[0] ?? '';
  if (/^\p{N}/u.test(first)) return '0–9';
  if (!/^\p{L}/u.test(first)) return '#';
  const plain = first.normalize('NFD').replace(/\p{Mn}/gu, '');
  const isOwnLetter =
    plain !== first && new Intl.Collator(language, { sensitivity: 'base' }).compare(first, plain) !== 0;
  return (isOwnLetter ? first : plain).toLocaleUpperCase(language);
}
