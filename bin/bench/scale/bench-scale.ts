import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { printTable, type Row } from '../table.ts';
import { measureMaps } from './measure-maps.ts';
import { measureKind, measureMemory, type Times } from './measure.ts';
import { openPaper, type OpenPaper } from './open-paper.ts';
import { KINDS, searchKinds } from './pages.ts';

const SIZES = [1000, 100_000, 1_000_000];
const TIMES_AT_MOST = 2;

/**
 * npm run bench -- scale [SIZES] [--in FOLDER] [--index-up-to SIZE] [--memory-only] [--maps-only]: how pages that nobody has asked for yet
 * come out of papers of 1,000, 100,000 and 1,000,000 stories. Papers stay in FOLDER and are used again on the same day;
 * a larger one than SIZE is searched as far as it is indexed. Takes about half an hour and 10 GB of the disk, in TMPDIR.
 */
export async function benchScale(): Promise<void> {
  const { positionals, values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      in: { type: 'string' },
      'index-up-to': { type: 'string' },
      'memory-only': { type: 'boolean', default: false },
      'maps-only': { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const sizes = positionals.length > 0 ? positionals.map(Number) : SIZES;
  const indexedMax = Number(values['index-up-to'] ?? Number.MAX_SAFE_INTEGER);
  const folder = values.in ?? mkdtempSync(join(tmpdir(), 'stringer-scale-'));
  const papers: OpenPaper[] = [];
  try {
    for (const size of sizes) {
      console.log(`Filling a paper with ${size} stories …`);
      papers.push(await openPaper({ count: size, folder, indexedMax }));
    }
    const isAll = !values['memory-only'] && !values['maps-only'];
    if (isAll) await measure(papers);
    if (isAll || values['maps-only']) for (const paper of papers) printTable(await measureMaps(paper));
    if (isAll || values['memory-only'])
      for (const paper of papers) printTable([memoryRow(paper.count, await measureMemory(paper))]);
  } finally {
    for (const paper of papers) await paper.close();
    if (values.in === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** Each kind is told as soon as it is known: the whole takes long. */
async function measure(papers: readonly OpenPaper[]): Promise<void> {
  printTable(
    papers.map(
      ({ count, fillSeconds, gigabytes }): Row => [
        `${count} stories`,
        `${gigabytes.toFixed(2)} GB`,
        `filled in ${fillSeconds.toFixed(0)} s`,
      ],
    ),
  );
  for (const kind of KINDS) printTable(timeRows(kind.name, await measureKind(kind, papers)));
  const searches = papers[0] ? searchKinds(papers[0].addresses) : [];
  for (const kind of searches)
    printTable((await measureKind(kind, papers)).map((of) => searchRow(kind.name, of)));
}

function timeRows(name: string, times: Times[]): Row[] {
  const [smallest] = times;
  return times.map(({ count, medianMs, p95Ms }, place): Row => {
    const value = `${medianMs.toFixed(1)} ms median, p95 ${p95Ms.toFixed(1)} ms`;
    const what = `${name}, ${count} stories`;
    if (smallest === undefined || place === 0) return [what, value, ''];
    const ratio = medianMs / smallest.medianMs;
    return [what, value, `${ratio.toFixed(2)} times, at most ${TIMES_AT_MOST}`, ratio <= TIMES_AT_MOST];
  });
}

const searchMsAtMost = (count: number): number => (count > 100_000 ? 150 : 50);

function searchRow(name: string, { count, medianMs, p95Ms }: Times): Row {
  const atMost = searchMsAtMost(count);
  const value = `${medianMs.toFixed(1)} ms median, p95 ${p95Ms.toFixed(1)} ms`;
  return [`${name}, ${count} stories`, value, `at most ${atMost} ms`, medianMs <= atMost];
}

const GROWTH_AT_MOST = 1.1;

function memoryRow(count: number, megabytes: number[]): Row {
  const [, second = Number.NaN] = megabytes;
  const growth = (megabytes.at(-1) ?? Number.NaN) / second;
  const told = megabytes.map((one) => one.toFixed(0)).join(', ');
  return [
    `Memory after each 1,000 pages, ${count} stories`,
    `${told} MB`,
    `the last at most ${GROWTH_AT_MOST} times the second`,
    growth <= GROWTH_AT_MOST,
  ];
}
