import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { freePort } from '../../lib/free-port.ts';
import { BROWSER_ARGS, installedBrowser } from '../browser.ts';
import { median } from './median.ts';

/** What Lighthouse gives points for, of a hundred each. */
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];
export type Audited = { score: Record<string, number> /** What cost points, in words. */; faults: string[] };

/** Those of which the machine's speed changes nothing. */
export const STEADY: readonly Category[] = ['accessibility', 'best-practices', 'seo'];

/** Looks at pages as a telephone with a slow network does (Lighthouse's own default), in the browser of the tests. */
export async function audit(urls: string[], categories: readonly Category[]): Promise<Audited[]> {
  const port = await freePort();
  const executablePath = installedBrowser();
  const browser = await chromium.launch({
    args: [...BROWSER_ARGS, `--remote-debugging-port=${port}`],
    ...(executablePath === null ? {} : { executablePath }),
  });
  try {
    const found = [];
    for (const url of urls) found.push(await auditOne(url, port, categories));
    return found;
  } finally {
    await browser.close();
  }
}

async function auditOne(url: string, port: number, categories: readonly Category[]): Promise<Audited> {
  const result = await lighthouse(url, { port, onlyCategories: [...categories], logLevel: 'error' });
  if (!result) throw new Error(`Lighthouse said nothing of ${url}.`);
  const { categories: given, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`Lighthouse could not look at ${url}: ${runtimeError.message}`);
  const score = Object.fromEntries(
    Object.values(given).map((category) => [category.id, Math.round((category.score ?? 0) * 100)]),
  );
  const weighed = Object.values(given).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0),
  );
  const faults = weighed.flatMap(({ id }) => {
    const one = audits[id];
    return one && one.score !== null && one.score < 1
      ? [`${id}: ${one.title} ${one.displayValue ?? ''}`.trim()]
      : [];
  });
  return { score, faults };
}

const RUNS = 3;

/** The median of three runs of each page, all categories. */
export async function auditThrice(urls: string[]): Promise<Record<string, number>[]> {
  const runs: Audited[][] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await audit(urls, CATEGORIES));
  return urls.map((_, page) =>
    Object.fromEntries(
      CATEGORIES.map((category) => [
        category,
        median(runs.map((run) => run[page]?.score[category] ?? Number.NaN)),
      ]),
    ),
  );
}
