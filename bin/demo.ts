import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase } from '#db/client';
import { migrate } from '#db/migrate';
import { MACHINE } from '#domain/access';
import {
  beginDemoContent,
  finishDemoContent,
  hasDemoContent,
  removeDemoContent,
  wantsDemoContent,
} from '#domain/demo/demo-content';
import { dateDemoStory, type Today } from '#domain/demo/demo-dates';
import { addDemoPage, parseDemoPage } from '#domain/demo/demo-pages';
import { importStory } from '#domain/imports/import-story';
import { parseStoryFile, type StoryFile } from '#domain/imports/story-file';
import { readSettings } from '#domain/settings/read-settings';
import { seedPaper } from '#domain/settings/seed-paper';
import { CommandError } from './command.ts';
import { runDataCommand } from './data-command.ts';
import { drawSheet } from './contours/sheet.ts';
import { SHEETS } from './contours/sheets.ts';

const STORIES = join(import.meta.dirname, '..', 'demo', 'stories');
const PAGES = join(import.meta.dirname, '..', 'demo', 'pages');
/** In the order of the foot. */
const PAGE_FILES = ['about.md', 'contact.md', 'ethics.md', 'privacy.md'];

/** npm run demo -- add | remove */
async function demo(): Promise<void> {
  const [what] = process.argv.slice(2);
  if (what !== 'add' && what !== 'remove')
    throw new CommandError('Say add or remove: npm run demo -- remove');
  try {
    await migrate();
    await seedPaper();
    await (what === 'add' ? add() : remove());
  } finally {
    await closeDatabase();
  }
}

async function add(): Promise<void> {
  if ((await hasDemoContent()) && !(await wantsDemoContent())) {
    console.log('The demo content is here already.');
    return;
  }
  const now = await beginDemoContent(MACHINE, Date.now());
  const { timeZone, name } = await readSettings();
  for (const file of PAGE_FILES) await addPage(await readFile(join(PAGES, file), 'utf8'), name);
  const stories = await readStories({ now, timeZone });
  console.log(`Adding ${stories.length} demo stories, the newest first; their maps are drawn meanwhile.`);
  const directory = await mkdtemp(join(tmpdir(), 'stringer-demo-'));
  try {
    const waiting = stories.values();
    const addNext = async () => {
      for (const story of waiting) await addStory(story, directory);
    };
    await Promise.all([addNext(), addNext()]); // two at a time: pictures are work for one core each
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
  await finishDemoContent(MACHINE, Date.now());
  console.log('The demo content is complete. To remove it: npm run demo -- remove');
}

async function addPage(source: string, paper: string): Promise<void> {
  const page = parseDemoPage(source, paper);
  const added = await addDemoPage(MACHINE, page, Date.now());
  if (!added.ok) throw new Error(`${page.words.title}: ${JSON.stringify(added.failure)}`);
}

/** The newest first, since they are what the front shows. */
async function readStories(today: Today): Promise<StoryFile[]> {
  const names = (await readdir(STORIES)).filter((name) => name.endsWith('.md')).sort();
  const stories: StoryFile[] = [];
  for (const name of names) {
    const source = await readFile(join(STORIES, name), 'utf8');
    stories.push(parseStoryFile(dateDemoStory(source, today)));
  }
  const publishedAt = ({ first_published_at: at = '' }: StoryFile) => Date.parse(at);
  return stories.sort((one, other) => publishedAt(other) - publishedAt(one));
}

async function addStory(file: StoryFile, directory: string): Promise<void> {
  for (const slide of file.slides) await drawFor(slide.file, directory);
  const added = await importStory(MACHINE, { file, directory, demo: true }, Date.now());
  if (!added.ok) throw new Error(`${file.headline}: ${JSON.stringify(added.failure)}`);
}

async function drawFor(file: string, directory: string): Promise<void> {
  const sheet = SHEETS[file.replace(/\.jpg$/, '')];
  if (!sheet) throw new Error(`There is no map called ${file} in bin/contours/sheets.ts.`);
  await writeFile(join(directory, file), await drawSheet(sheet));
}

async function remove(): Promise<void> {
  const removed = await removeDemoContent(MACHINE, Date.now());
  if (!removed.ok) throw new CommandError(removed.failure.message);
  console.log(
    `${removed.value.stories} demo stories removed, with their pictures and the pages that nobody rewrote.`,
  );
}

if (import.meta.main) await runDataCommand(demo);
