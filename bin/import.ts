import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { closeDatabase } from '#db/client';
import { migrate } from '#db/migrate';
import { MACHINE } from '#domain/access';
import { type Imported, importStory } from '#domain/imports/import-story';
import { parseStoryFile, StoryFileError } from '#domain/imports/story-file';
import { seedPaper } from '#domain/settings/seed-paper';
import { CommandError, typedPath } from './command.ts';
import { runDataCommand } from './data-command.ts';

const USAGE = 'Name the story files: npm run import -- stories/one.md stories/two.md';

type Outcome = Imported['outcome'] | 'refused';

/** npm run import -- FILE... takes story files in, one after the other; a bad one is named and the others go in. */
async function importFiles(): Promise<void> {
  const files = process.argv.slice(2);
  if (files.length === 0 || files[0]?.startsWith('-')) throw new CommandError(USAGE);
  await migrate();
  await seedPaper();
  const counts: Record<Outcome, number> = { new: 0, updated: 0, unchanged: 0, refused: 0 };
  for (const file of files) {
    const { outcome, text } = await importFile(file);
    console.log(`${file}:${text}`);
    counts[outcome] += 1;
  }
  await closeDatabase();
  const words = Object.entries(counts).map(([outcome, count]) => `${count} ${outcome}`);
  console.log(`${words.join(', ')}.`);
  if (counts.refused > 0) process.exitCode = 1;
}

/** `text` goes on after the name of the file and a colon: the line that is wrong, or a space. */
async function importFile(path: string): Promise<{ outcome: Outcome; text: string }> {
  const from = typedPath(path);
  try {
    const file = parseStoryFile(await readFile(from, 'utf8'));
    const result = await importStory(MACHINE, { file, directory: dirname(from), demo: false }, Date.now());
    if (!result.ok) return { outcome: 'refused', text: ` ${reasonOf(result.failure)}` };
    const { outcome, path: address } = result.value;
    return { outcome, text: ` ${outcome}, ${address ?? 'a draft'}` };
  } catch (error) {
    if (error instanceof StoryFileError)
      return { outcome: 'refused', text: `${error.line}: ${error.message}` };
    if (error instanceof Error && 'code' in error && 'syscall' in error)
      return { outcome: 'refused', text: ` ${unreadable(String(error.code))}` };
    throw error;
  }
}

function unreadable(code: string): string {
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'this is a directory; name the files in it';
  if (code === 'EACCES') return 'this user may not read it';
  return `cannot be read (${code})`;
}

function reasonOf(failure: { message: string; fields?: Record<string, string> }): string {
  return [failure.message, ...Object.values(failure.fields ?? {})].join(' ');
}

if (import.meta.main) await runDataCommand(importFiles);
