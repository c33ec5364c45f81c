import { median } from '../median.ts';
import type { Row } from '../table.ts';
import type { OpenPaper } from './open-paper.ts';

/** A render ends after ten seconds; a machine of half the speed has to be done by then. */
const INDEX_MS_AT_MOST = 5000;
const MONTH_MS_AT_MOST = 2000;
/** What all sitemaps together may add to the memory, megabytes: the finished ones are kept as other pages are. */
const GROWTH_AT_MOST = 200;
const ROUNDS = 3;

/** The sitemap of a paper, whose index has a few look-ups for each month, and the files of its months one after the other. */
export async function measureMaps(paper: OpenPaper): Promise<Row[]> {
  const { count, addresses, askAnew, askFor, memory } = paper;
  const index: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) index.push(await askAnew('/sitemap.xml'));
  const before = memory();
  const months = new Set(addresses.days.map((day) => day.slice(1, 8).replace('/', '-')));
  const times: number[] = [];
  for (const month of months) times.push(await askFor(`/sitemaps/${month}.xml`));
  const growth = memory() - before;
  return [
    timeRow(`Sitemap index, ${count} stories`, index, INDEX_MS_AT_MOST),
    timeRow(`Sitemap of a month, ${count} stories`, times, MONTH_MS_AT_MOST),
    [
      `Memory after ${months.size} months of the sitemap, ${count} stories`,
      `${growth.toFixed(0)} MB more`,
      `at most ${GROWTH_AT_MOST} MB`,
      growth <= GROWTH_AT_MOST,
    ],
  ];
}

function timeRow(name: string, times: readonly number[], atMost: number): Row {
  const [middle, worst] = [median([...times]), Math.max(...times)];
  const value = `${middle.toFixed(0)} ms median, at worst ${worst.toFixed(0)} ms`;
  return [name, value, `at most ${atMost} ms`, worst <= atMost];
}
