import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DOMAIN = join(import.meta.dirname, '..', '..', '..', 'domain');

/** An exported function whose first parameter is an Actor, whatever it is called or taken apart into. */
const TAKES_AN_ACTOR =
  /^export (?:async )?(?:function\*? |const )(\w+)(?:<[^()]*?>)?(?: = (?:async )?(?:<[^()]*?>)?)?\(\s*(?:\w+|\{[^}]*\})\s*:\s*Actor\b/gm;

/** The names of all commands that the domain offers, as they stand in its files. */
export function listExportedCommands(): string[] {
  const files = globSync('**/*.ts', { cwd: DOMAIN }).map((file) => readFileSync(join(DOMAIN, file), 'utf8'));
  return files
    .flatMap((source) => [...source.matchAll(TAKES_AN_ACTOR)].map(([, name = '']) => name))
    .toSorted();
}
