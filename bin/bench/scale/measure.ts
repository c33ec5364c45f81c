import { median } from '../median.ts';
import type { OpenPaper } from './open-paper.ts';
import type { Kind } from './pages.ts';

export type Times = { count: number; medianMs: number; p95Ms: number };

const WARM = 15;
const ROUNDS = 60;

/** One kind of page that nobody has asked for, of each paper in turn, so that all have the same good and bad moments. */
export async function measureKind(kind: Kind, papers: readonly OpenPaper[]): Promise<Times[]> {
  const having = papers.filter(({ addresses }) => kind.pathsOf(addresses).length > 0);
  const asked = having.map((paper) => ({
    paper,
    paths: spread(kind.pathsOf(paper.addresses)),
    times: [] as number[],
  }));
  for (let round = -WARM; round < ROUNDS; round += 1) {
    for (const { paper, paths, times } of asked) {
      const ms = await paper.askAnew(paths[(round + WARM) % paths.length] ?? '/');
      if (round >= 0) times.push(ms);
    }
  }
  return asked.map(({ paper, times }) => ({
    count: paper.count,
    medianMs: median(times),
    p95Ms: percentile95(times),
  }));
}

/** In an order in which neighbours are far from each other. */
const spread = (paths: string[]): string[] =>
  paths.map((_, place) => paths[(place * 37) % paths.length] ?? '');

const percentile95 = (times: number[]): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN;

const STEP = 1000;
const STEPS = 4;

/** Megabytes after each thousand of pages that were rendered. The first thousand fills what is meant to be kept. */
export async function measureMemory({ addresses, askAnew, memory }: OpenPaper): Promise<number[]> {
  const paths = [...addresses.stories, ...addresses.days, addresses.topic, addresses.person, '/', '/news'];
  const after: number[] = [];
  for (let asked = 1; asked <= STEP * STEPS; asked += 1) {
    await askAnew(paths[asked % paths.length] ?? '/');
    if (asked % STEP === 0) after.push(memory());
  }
  return after;
}
