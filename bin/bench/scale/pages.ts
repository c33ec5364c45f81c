/** Where some of a made-up paper is, the oldest first. */
export type Addresses = {
  stories: string[];
  days: string[];
  places: string[];
  topic: string;
  person: string;
  /** By what is looked for. */
  searches: Record<string, string[]>;
};

/** A kind of page, and where its pages are; one of them after the other is asked for. */
export type Kind = { name: string; pathsOf: (of: Addresses) => string[] };

const among = (values: string[], toPath: (value: string) => string): string[] => values.map(toPath);

export const KINDS: readonly Kind[] = [
  { name: 'Front', pathsOf: () => ['/'] },
  { name: 'Section', pathsOf: () => ['/news'] },
  { name: 'In depth', pathsOf: () => ['/in-depth'] },
  { name: 'Section, far in', pathsOf: ({ places }) => among(places, (place) => `/news?before=${place}`) },
  { name: 'Topic, the commonest', pathsOf: ({ topic }) => [topic] },
  { name: 'Person, the busiest', pathsOf: ({ person }) => [person] },
  { name: 'Topics', pathsOf: () => ['/topics'] },
  { name: 'People', pathsOf: () => ['/by'] },
  { name: 'Archive', pathsOf: () => ['/archive'] },
  { name: 'Year', pathsOf: ({ days }) => once(days, 1) },
  { name: 'Month', pathsOf: ({ days }) => once(days, 2) },
  { name: 'Day', pathsOf: ({ days }) => days },
  { name: 'Story with related ones', pathsOf: ({ stories }) => stories },
];

/** Searches have a time of their own, whatever they take in a small paper. */
export const searchKinds = ({ searches }: Addresses): Kind[] =>
  Object.keys(searches).map((what) => ({
    name: `Search for ${what}`,
    pathsOf: (of) => of.searches[what] ?? [],
  }));

/** The years or months of these days, each once. */
function once(days: string[], parts: 1 | 2): string[] {
  return [
    ...new Set(
      days.map((day) =>
        day
          .split('/')
          .slice(0, parts + 1)
          .join('/'),
      ),
    ),
  ];
}
