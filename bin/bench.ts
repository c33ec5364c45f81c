import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { closeDatabase } from '#db/client';
import { ask } from './bench/ask.ts';
import { type BrowserRequests, listRequests } from './bench/browser-requests.ts';
import { measurePublishing, measureRenders } from './bench/first-reader.ts';
import { measureDesk } from './bench/desk.ts';
import { WRITER } from './bench/desk-browser.ts';
import { auditThrice } from './bench/lighthouse.ts';
import type { Load, Target } from './bench/load.ts';
import { publishMany } from './bench/many-stories.ts';
import { benchScale } from './bench/scale/bench-scale.ts';
import { printTable, type Row } from './bench/table.ts';
import { compareWithBare, type Throughput } from './bench/throughput.ts';
import { settled, type Weights, weigh } from './bench/weights.ts';
import { installedBrowser } from './browser.ts';
import { CommandError, runCommand } from './command.ts';
import { type Portal, startPortal } from './portal-process.ts';

const STORIES = 10_000;
const RENDERS = 100;
/** Long before the demo's stories, so that the front and the sections show those. */
const FROM = Date.UTC(2010, 0, 1);

/** npm run bench: what the portal can do on this machine, beside what it has to. Takes about nine minutes. */
async function bench(): Promise<void> {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'stringer-bench-'));
  process.env.DATA_DIR = folder;
  const portal = await startPortal({
    dataDir: folder,
    env: { DEMO: 'true', SETUP_EMAIL: WRITER.email, SETUP_PASSWORD: WRITER.password },
  });
  try {
    printTable(await measure(portal, folder));
  } finally {
    await closeDatabase();
    await portal.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(portal: Portal, folder: string): Promise<Row[]> {
  const { host, port } = new URL(portal.url);
  const headers = { Host: host, 'Accept-Encoding': 'br' };
  const on = (path: string): Target => ({ port: Number(port), path, headers });
  say('Waiting for the demo');
  await untilDemo(portal);
  const stories = await storiesOnShow((path) => ({ ...on(path), headers: { Host: host } }));
  say(`Weighing ${stories.length} stories of the demo`);
  const weights = await weigh(stories, on);
  const [, story] = weights.pages;
  if (!story) throw new CommandError('The demo has no two stories to weigh.');
  const front = await settled(on('/'));
  const requests = await listRequests(portal.url + story.path);
  say('Lighthouse on front and story, three times');
  const scores = await scoresOf(portal.url, { Front: '/', Story: story.path });
  say('A story from the cache and a bare server, in turns');
  const throughput = await compareWithBare(on(story.path), folder);
  say(`Publishing ${STORIES} stories`);
  const paths = await publishMany(STORIES, FROM);
  const step = Math.floor(paths.length / RENDERS);
  const some = paths.filter((_, at) => at % step === 0);
  const renderMs = await measureRenders(some, on);
  const publishMs = await measurePublishing(STORIES, on);
  say('Writing and sending pictures at the desk');
  const desk = await measureDesk(portal.url, folder);
  return [
    ...throughputRows(throughput),
    ...weightRows(weights),
    [
      'HTML and CSS of the front',
      `${front.bytes.length} bytes`,
      'at most 30,000',
      front.bytes.length <= 30_000,
    ],
    ...scores,
    ...requestRows(requests),
    [
      `Story not in cache, ${STORIES} stories`,
      `${renderMs.toFixed(1)} ms median`,
      'at most 15',
      renderMs <= 15,
    ],
    ['Published, then read by the next', `${publishMs.toFixed(1)} ms median`, 'the next request'],
    ...desk,
  ];
}

function throughputRows({ tool, portal, bare, ratio }: Throughput): Row[] {
  const told = ({ perSecond, p99Ms }: Load) =>
    `${perSecond.toFixed(0)} requests/s, p99 ${p99Ms.toFixed(1)} ms`;
  return [
    ['Story from cache', told(portal), tool],
    ['Bare Node server, same bytes', told(bare), tool],
    ['Cache to bare server', ratio.toFixed(2), 'at least 0.80', ratio >= 0.8],
  ];
}

function weightRows({ pages: [longest, next], scriptBytes, fontBytes }: Weights): Row[] {
  const [bytes, most] = [next?.bytes ?? Number.NaN, longest?.bytes ?? Number.NaN];
  return [
    ['HTML and CSS of a story', `${bytes} bytes`, 'at most 14,336', bytes <= 14_336],
    ['The same, longest story', `${most} bytes`, longest?.path ?? ''],
    ['Scripts', `${scriptBytes} bytes`, 'at most 4,000', scriptBytes <= 4000],
    ['Fonts, all together', `${fontBytes} bytes`, 'at most 45,000', fontBytes <= 45_000],
  ];
}

/** Performance depends on the machine, so that it is told; what has to be 100 in the tests has to be here too. */
async function scoresOf(url: string, pages: Record<string, string>): Promise<Row[]> {
  if (installedBrowser() === null) return [['Lighthouse', 'no browser here', '']];
  const scores = await auditThrice(Object.values(pages).map((path) => url + path));
  return Object.keys(pages).map((name, place) => {
    const given = Object.values(scores[place] ?? {});
    return [
      `Lighthouse, ${name.toLowerCase()}`,
      given.join('/'),
      '100/100/100/100',
      given.every((one) => one === 100),
    ];
  });
}

function requestRows(requests: BrowserRequests | null): Row[] {
  if (requests === null) return [['Requests of a story', 'no browser here', '']];
  const { all, thirdParty, nextScripts, complaints } = requests;
  return [
    ['Requests of a story', String(all.length), all.map((address) => new URL(address).pathname).join(' ')],
    ['Requests to others', String(thirdParty.length), 'none', thirdParty.length === 0],
    ['Requests for /_next', String(nextScripts.length), 'none', nextScripts.length === 0],
    [
      'Complaints in the console',
      String(complaints.length),
      complaints[0] ?? 'none',
      complaints.length === 0,
    ],
  ];
}

const DEMO_WITHIN_MS = 300_000;

/** The demo is drawn in the background after the start, by processes that would take part in what is measured. */
async function untilDemo({ output }: Portal): Promise<void> {
  const limit = Date.now() + DEMO_WITHIN_MS;
  while (!output().includes('The demo content is complete')) {
    if (Date.now() > limit)
      throw new CommandError(`The demo was not complete in time. It said:\n${output()}`);
    await wait(1000);
  }
}

/** The stories that the front and the sections lead to. */
async function storiesOnShow(on: (path: string) => Target): Promise<string[]> {
  const found = new Set<string>();
  for (const list of ['/', '/news', '/in-depth']) {
    const { bytes } = await ask(on(list));
    for (const [, path] of bytes.toString().matchAll(/href="(\/\d{4}\/\d\d\/\d\d\/[a-z0-9-]+)"/g))
      found.add(path ?? '');
  }
  return [...found];
}

const say = (line: string): void => console.log(`${line} …`);

if (import.meta.main) await runCommand(process.argv[2] === 'scale' ? benchScale : bench);
