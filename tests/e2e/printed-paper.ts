import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import type { Portal } from '../../bin/portal-process.ts';

export const FERRIES = '/2024/03/29/ferries-stop';
export const COURT = '/2024/03/29/court-order';
export const CANAL = '/2024/03/27/the-canal';

const TEXT =
  'The ferrymen of the upper river have a rule for the melt: when the third stone below the temple steps goes under, the boats stay tied. ';
const UNBROKEN = 'Donaudampfschifffahrtsgesellschaftskapitaenskajuetenschluesselanhaenger';

/** Brings a small paper into a portal, as an editor with the import command would. */
export async function printPaper({ dataDir }: Portal): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'stringer-paper-'));
  await Promise.all(
    ['#b3261e', '#2f6f73', '#c9a24b'].map((colour, place) => drawPicture(folder, colour, place)),
  );
  const files = await Promise.all(
    STORIES.map((story) => write(join(folder, `${story.slug}.md`), fileOf(story))),
  );
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' };
  await promisify(execFile)(process.execPath, ['bin/import.ts', ...files], { env });
  await rm(folder, { recursive: true });
}

type Story = {
  headline: string;
  section: string;
  slug: string;
  at: string;
  body: string;
  slides?: number[];
  /** Stands for every word of a story that somebody could write too long. */
  name?: string;
};

const STORIES: Story[] = [
  {
    headline: 'Ferries stop',
    section: 'news',
    slug: 'ferries-stop',
    at: '2024-03-29T09:00:00+05:30',
    body: `${TEXT.repeat(4)}\n\n## A gauge\n\n> Said the priest.\n\n- flour\n- kerosene\n\nSee [the readings](https://example.org/readings).`,
    slides: [0, 1, 2],
  },
  {
    headline: `Court sends back ${UNBROKEN}`,
    section: 'news',
    slug: 'court-order',
    at: '2024-03-29T08:00:00+05:30',
    body: UNBROKEN,
    slides: Array.from({ length: 30 }, () => 0),
    name: UNBROKEN,
  },
  {
    headline: 'The canal',
    section: 'in-depth',
    slug: 'the-canal',
    at: '2024-03-27T08:00:00+05:30',
    body: TEXT,
    slides: [1],
  },
];

const fileOf = ({ headline, section, slug, at, body, slides = [], name }: Story): string => `---
headline: ${headline}
section: ${section}
url_slug: ${slug}
kicker: ${name ?? 'Rivers'}
standfirst: ${name ?? 'Six valleys wait for flour.'}
first_published_at: ${at}
bylines: [${name ?? 'Anwara Begum'}]
topics: [Water, ${name ?? 'Bangladesh'}]
dateline: ${name ?? 'Sarmin'}
slides: [${slides.map((place) => slideOf(place, name)).join(', ')}]
---

${body}
`;

const slideOf = (place: number, name: string | undefined): string =>
  `{file: ${place}.png, alt: Picture ${place + 1}, caption: ${name ?? `Caption ${place + 1}`}, credit: ${name ?? `Ink ${place + 1}`}}`;

async function write(file: string, text: string): Promise<string> {
  await writeFile(file, text);
  return file;
}

async function drawPicture(folder: string, colour: string, place: number): Promise<void> {
  const rings = [40, 90, 140, 190].map(
    (radius) =>
      `<circle cx="${300 + place * 60}" cy="200" r="${radius}" fill="none" stroke="${colour}" stroke-width="4"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600" fill="#efe6d5"/>${rings.join('')}</svg>`;
  await sharp(Buffer.from(svg))
    .png()
    .toFile(join(folder, `${place}.png`));
}
