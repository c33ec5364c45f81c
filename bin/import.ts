import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { closeDatabase } from '#db/client';
import { migrate } from '#db/migrate';
import { MACHINE } from '#domain/access';
import { importStory } from '#domain/imports/import-story';
import { parseStoryFile, StoryFileError } from '#domain/imports/story-file';
import { seedPaper } from '#domain/settings/seed-paper';
import { CommandError, typedPath } from './command.ts';
import { runDataCommand } from './data-command.ts';

/** npm run import -- FILE... takes story files in, one after the other; a bad one is named and the others go in. */
async function importFiles(): Promise<void> {
  const files = process.argv.slice(2);
  if (files.length === 0)
    throw new CommandError('Name the story files: npm run import -- stories/one.md stories/two.md');
  await migrate();
  await seedPaper();
  let refused = 0;
  for (const file of files) {
    const line = await importFile(file);
    console.log(line.text);
    if (!line.ok) refused += 1;
  }
  await closeDatabase();
  console.log(`${files.length - refused} in, ${refused} refused.`);
  if (refused > 0) process.exitCode = 1;
}

async function importFile(path: string): Promise<{ ok: boolean; text: string }> {
  const from = typedPath(path);
  try {
    const file = parseStoryFile(await readFile(from, 'utf8'));
    const result = await importStory(MACHINE, { file, directory: dirname(from), demo: false }, Date.now());
    if (!result.ok) return { ok: false, text: `${path}: ${reasonOf(result.failure)}` };
    const { outcome, path: address } = result.value;
    return { ok: true, text: `${path}: ${outcome}, ${address ?? 'a draft'}` };
  } catch (error) {
    if (error instanceof StoryFileError)
      return { ok: false, text: `${path}:${error.line}: ${error.message}` };
    if (error instanceof Error && 'code' in error && 'syscall' in error) {
      return { ok: false, text: `${path}: cannot be read (${String(error.code)})` };
    }
    throw error;
  }
}

function reasonOf(failure: { message: string; fields?: Record<string, string> }): string {
  return [failure.message, ...Object.values(failure.fields ?? {})].join(' ');
}

if (import.meta.main) await runDataCommand(importFiles);
