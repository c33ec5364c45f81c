import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasWords } from '../../../components/admin/audit/audit-words.ts';
import { ACTIONS } from '#domain/access';

const DOMAIN = join(import.meta.dirname, '..', '..', '..', 'domain');

/** Where the name of an act stands in the files that write to the audit: after `action`, or whatever hands it on. */
const NAMING = /\b(?:action|audit|what)(?::| =)[^;\n]*|\b[A-Z]{3,} = '[^\n]*/g;

const isAsked = (name: string) => ACTIONS.some((action) => action === name);

/** What the domain writes to the audit. A name that `can` is asked for as well has to be in the words either way. */
function listAuditActions(): string[] {
  const sources = globSync('**/*.ts', { cwd: DOMAIN }).map((file) =>
    readFileSync(join(DOMAIN, file), 'utf8'),
  );
  const writing = sources.filter((source) => /\brecordAudit\b|\blaunch\(tx/.test(source));
  const named = writing.flatMap((source) => source.match(NAMING) ?? []);
  return [...new Set(named.flatMap((line) => line.match(/(?<=')[a-z]+(?:-[a-z]+)+(?=')/g) ?? []))].toSorted();
}

test('everything that the domain writes to the audit has words on the screen', () => {
  const actions = listAuditActions();
  expect(actions).toEqual(expect.arrayContaining(['log-in', 'set-embargo', 'plan-story', 'undo-front']));
  expect(actions.filter((action) => !hasWords(action) && !isAsked(action))).toEqual([]);
});
