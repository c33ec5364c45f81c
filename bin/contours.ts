import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError, runCommand, typedPath } from './command.ts';
import { drawSheet } from './contours/sheet.ts';
import { SHEETS } from './contours/sheets.ts';

/** npm run contours -- DIRECTORY [NAME...] draws the demo's maps as pictures, to look at or to use elsewhere. */
async function drawSheets(): Promise<void> {
  const [directory, ...names] = process.argv.slice(2);
  if (directory === undefined) throw new CommandError('Name a directory: npm run contours -- maps');
  const into = typedPath(directory);
  await mkdir(into, { recursive: true });
  for (const [name, sheet] of Object.entries(SHEETS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    await writeFile(join(into, `${name}.jpg`), await drawSheet(sheet));
    console.log(`${name}.jpg`);
  }
}

if (import.meta.main) await runCommand(drawSheets);
