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
  const byPath = new Map(wanted.map((one) => [one.path, one]));
  const settled: Settled[] = [];
  const wrong: Wrong[] = [];
  for (const one of wanted) {
    const { line, path } = one;
    const found = findEnd(one, byPath, known);
    if ('target' in found) settled.push({ line, path, target: found.target });
    else wrong.push({ line, problem: found.problem });
  }
  return { settled, wrong };
}

type End = { target: string } | { problem: string };

function findEnd(
  first: Wanted,
  wanted: ReadonlyMap<string, Wanted>,
  known: ReadonlyMap<string, string>,
): End {
  if (first.address === first.path) return { problem: 'It would lead to itself.' };
  const passed = new Set([first.path]);
  let current = first;
  for (;;) {
    const { address, end } = current;
    if (address === null) return { target: end ?? '' };
    if (passed.has(address)) return { problem: circle(current.path, address) };
    passed.add(address);
    const led = wanted.get(address) ?? wanted.get(known.get(address) ?? '');
    if (led === undefined) return endAt(address, known.get(address) ?? end);
    if (passed.has(led.path) && led.path !== address) return { problem: circle(address, led.path) };
    passed.add(led.path);
    current = led;
  }
}

const endAt = (address: string, end: string | null): End =>
  end === null ? { problem: `No page of this site answers at ${address}.` } : { target: end };

const circle = (last: string, path: string): string =>
  `It would lead in a circle: ${last} leads back to ${path}.`;
