import { globSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { forbiddenBetween, forbiddenPackage, LAYERS } from './import-rules.ts';

export type SourceFile = { path: string; source: string };
type Import = { specifier: string; typeOnly: boolean; line: number };

/** Says which imports run the wrong way (docs/decisions/0031), as `path:line: sentence`. `path` is from the root. */
export function findForbiddenImports({ path, source }: SourceFile): string[] {
  return listImports(source).flatMap(({ specifier, typeOnly, line }) => {
    const target = resolveInside(path, specifier);
    const why =
      target === null ? forbiddenPackage(path, specifier) : forbiddenBetween(path, target, typeOnly);
    return why === null ? [] : [`${path}:${line}: ${why} ("${specifier}")`];
  });
}

/** The same files that the linter is given: the layers and the tests, never what was installed or built. */
export function listSources(root: string): SourceFile[] {
  return globSync(`{${LAYERS.join(',')}}/**/*.{ts,tsx,js,mjs}`, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, source: readFileSync(`${root}/${path}`, 'utf8') }));
}

const STATEMENT = /^[ \t]*(?:import|export)\s+(type\s)?(?:[^'"`;()]*?\bfrom\s*)?['"]([^'"\n]+)['"]/gm;
const CALL = /\bimport\(\s*['"]([^'"\n]+)['"]\s*[,)]/g;

function listImports(source: string): Import[] {
  const at = (index: number) => source.slice(0, index).split('\n').length;
  const statements = [...source.matchAll(STATEMENT)].map((match) => ({
    specifier: match[2] ?? '',
    typeOnly: match[1] !== undefined,
    line: at(match.index),
  }));
  const calls = [...source.matchAll(CALL)].map((match) => ({
    specifier: match[1] ?? '',
    typeOnly: false,
    line: at(match.index),
  }));
  return [...statements, ...calls];
}

/** The path from the root that a relative or `#` specifier means; null for a package or a part of Node. */
function resolveInside(from: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return posix.join(dirname(from), specifier);
  return specifier.startsWith('#') ? specifier.slice(1) : null;
}

if (import.meta.main) {
  const problems = listSources(process.cwd()).flatMap(findForbiddenImports);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}
