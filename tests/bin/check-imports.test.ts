import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findForbiddenImports, listSources } from '../../bin/check-imports.ts';
import { PURE_DOMAIN } from '../../bin/import-rules.ts';

const run = promisify(execFile);
const root = process.cwd();

test.each([
  ['components/story/headline.tsx', "import { read } from '#db/client';", 'components does not import db'],
  ['components/story/headline.tsx', "import { publishStory } from '#domain/stories/publish';", 'pure rules'],
  [
    'domain/stories/publish.ts',
    "import { front } from '../../server/main.ts';",
    'domain does not import server',
  ],
  ['domain/stories/publish.ts', "import { eq } from 'drizzle-orm';", 'only db knows SQL'],
  ['domain/stories/publish.ts', "import { headers } from 'next/headers';", 'only app and server know Next'],
  ['domain/stories/body.ts', "import { read } from '../../db/client.ts';", 'pure rules'],
  ['domain/stories/publish.ts', "import 'server-only';", 'without React'],
  [
    'db/stories.ts',
    "import { publishStory } from '../domain/stories/publish.ts';",
    'db does not import domain',
  ],
  ['db/stories.ts', "export * from '../app/page.tsx';", 'db does not import app'],
  ['server/main.ts', "import { insertStory } from '#db/stories';", 'server does not import db'],
  ['server/main.ts', "const page = await import('../app/page.tsx');", 'server does not import app'],
  ['bin/import.ts', "import {\n  a,\n  b,\n} from '../db/stories.ts';", 'bin does not import db'],
  ['lib/id.ts', "import { can } from '#domain/access';", 'lib does not import domain'],
  ['lib/id.ts', "import type { Actor } from '#domain/access';", 'lib does not import domain'],
  ['bin/import.ts', "import { fillPaper } from '#domain/made-up/fill-paper';", 'for the bench alone'],
  ['domain/imports/a.ts', "import { openBulkInsert } from '#db/bulk-insert';", 'for the bench alone'],
  ['app/(desk)/admin/page.tsx', "import { read } from '#db/client';", 'app does not import db'],
])('in %s, %s is a forbidden import', (path, source, why) => {
  const [problem, ...more] = findForbiddenImports({ path, source: `// a first line\n${source}\n` });
  expect(problem).toContain(`${path}:2: `);
  expect(problem).toContain(why);
  expect(more).toEqual([]);
});

test.each([
  ['components/story/headline.tsx', "import { renditionUrl } from '#domain/media/picture';"],
  ['components/story/headline.tsx', "import type { Story } from '#domain/stories/desk';"],
  ['domain/stories/publish.ts', "import { insertStory } from '../../db/stories.ts';"],
  ['server/main.ts', "import next from 'next';\nimport { openEditionWatch } from '#db/edition-watch';"],
  ['app/reader/page.tsx', "import { Headline } from '#components/story/headline';\nimport './reader.css';"],
  ['tests/db/stories.db.test.ts', "import { insertStory } from '../../db/stories.ts';"],
])('in %s, %s is allowed', (path, source) => {
  expect(findForbiddenImports({ path, source })).toEqual([]);
});

test('every import of this project runs the right way', () => {
  const sources = listSources(root);
  expect(sources.map(({ path }) => path)).toContain('bin/import-rules.ts');
  expect(sources.flatMap(findForbiddenImports)).toEqual([]);
});

test('every pure rule that is named exists', () => {
  const pathOf = (stem: string) => (stem.endsWith('/') ? stem : `${stem}.ts`);
  expect(PURE_DOMAIN.filter((stem) => !existsSync(`${root}/${pathOf(stem)}`))).toEqual([]);
});

let planted: string;
beforeEach(() => {
  planted = mkdtempSync(join(tmpdir(), 'stringer-imports-'));
});
afterEach(() => rmSync(planted, { recursive: true }));

test('the command fails on a planted import and names its file and line', async () => {
  for (const file of ['bin/check-imports.ts', 'bin/import-rules.ts', 'package.json']) {
    mkdirSync(dirname(join(planted, file)), { recursive: true });
    cpSync(join(root, file), join(planted, file));
  }
  const check = () => run(process.execPath, ['bin/check-imports.ts'], { cwd: planted });
  await check();
  mkdirSync(join(planted, 'lib'));
  writeFileSync(join(planted, 'lib/clock.ts'), "import { can } from '../domain/access.ts';\n");
  await expect(check()).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('lib/clock.ts:1: '),
  });
});

test('every file outside app and components is imported by plain Node, opens nothing and lets it exit', async () => {
  const files = listSources(root)
    .map(({ path }) => path)
    .filter((path) => /^(bin|db|domain|lib|server)\//.test(path));
  const dataDir = join(planted, 'data');
  const script = `for (const file of ${JSON.stringify(files)}) {
    try { await import(${JSON.stringify(`file://${root}/`)} + file); }
    catch (error) { console.error(file, error); process.exitCode = 1; }
  }`;
  const args = ['--input-type=module', '--eval', script];
  const { stderr } = await run(process.execPath, args, {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir },
    timeout: 60_000,
  });
  expect(stderr.replaceAll(/\(node:\d+\) .*Warning.*\n.*\n/g, '')).toBe('');
  expect(existsSync(dataDir)).toBe(false);
}, 90_000);
