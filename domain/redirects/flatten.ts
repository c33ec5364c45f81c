/**
 * Redirects never lead to one another: whoever follows one is where they wanted to be. What is new is led to the end of
 * its way, and what led to a new one before is led there too.
 */

/** A redirect to be. `address`: the one of this site that it leads to, as it is written down; null: it leads elsewhere. */
export type Wanted = {
  line: number;
  path: string;
  address: string | null;
  /** Where that is, in its one spelling; null: nothing of the site answers there. */
  end: string | null;
};

export type Settled = { line: number; path: string; target: string };
export type Wrong = { line: number; problem: string };

/** @param known the targets of the redirects that there are, by their paths; these lead nowhere but to an end */
export function flatten(
  wanted: readonly Wanted[],
  known: ReadonlyMap<string, string>,
): { settled: Settled[]; wrong: Wrong[] } {
  const ways: Ways = { wanted: new Map(wanted.map((one) => [one.path, one])), known, ends: new Map() };
  const settled: Settled[] = [];
  const wrong: Wrong[] = [];
  for (const one of wanted) {
    const { line, path } = one;
    const found = one.address === path ? ITSELF : findEnd(one, ways);
    if ('target' in found) settled.push({ line, path, target: found.target });
    else wrong.push({ line, problem: found.problem });
  }
  return { settled, wrong };
}

type End = { target: string } | { problem: string };

const ITSELF: End = { problem: 'It would lead to itself.' };

/** `ends`: those that were found, by path. Each way is walked once, however many begin on it. */
type Ways = {
  wanted: ReadonlyMap<string, Wanted>;
  known: ReadonlyMap<string, string>;
  ends: Map<string, End>;
};

function findEnd(first: Wanted, ways: Ways): End {
  const walked: Wanted[] = [];
  const passed = new Set<string>();
  let current = first;
  let end = ways.ends.get(first.path);
  while (end === undefined) {
    walked.push(current);
    passed.add(current.path);
    const next = stepFrom(current, passed, ways);
    if ('path' in next) {
      current = next;
      end = ways.ends.get(next.path);
    } else end = next;
  }
  for (const { path } of walked) ways.ends.set(path, end);
  return end;
}

/** The next one on the way, or its end. */
function stepFrom(
  { path, address, end }: Wanted,
  passed: Set<string>,
  { wanted, known }: Ways,
): Wanted | End {
  if (address === null) return { target: end ?? '' };
  if (passed.has(address)) return { problem: circle(path, address) };
  passed.add(address);
  const led = wanted.get(address) ?? wanted.get(known.get(address) ?? '');
  if (led === undefined) return endAt(address, known.get(address) ?? end);
  return passed.has(led.path) && led.path !== address ? { problem: circle(address, led.path) } : led;
}

const endAt = (address: string, end: string | null): End =>
  end === null ? { problem: `No page of this site answers at ${address}.` } : { target: end };

const circle = (last: string, path: string): string =>
  `It would lead in a circle: ${last} leads back to ${path}.`;
