// Makes a fresh clone ready, with nothing installed and any Node from 20 on: so plain JavaScript, no packages.
//   node bin/prepare.mjs start    packages to run the portal, and a build when sources changed
//   node bin/prepare.mjs packages packages to run the portal and its commands
//   node bin/prepare.mjs tools    all packages
//   node bin/prepare.mjs test     the same, and a count at the end even if that fails
//   node bin/prepare.mjs build    all packages, and a build when sources changed
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const path = (...parts) => join(root, ...parts);

const INSTALLED = path('node_modules', '.stringer-installed');
/** Each build has a folder of its own, named by what it was made from: a portal that runs keeps the one it began with. */
const BUILDS = '.builds';
const NODE = path('node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
/** What `next build` reads. The server and the commands run from their sources. */
const BUILD_INPUTS = ['app', 'components', 'domain', 'db', 'lib', 'public'];
const BUILD_FILES = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'next.config.ts',
  'instrumentation.ts',
  'postcss.config.mjs',
];

const wanted = process.argv[2] ?? 'start';
if (process.argv[1] === fileURLToPath(import.meta.url)) prepare();

function prepare() {
  if (!['start', 'packages', 'tools', 'test', 'build'].includes(wanted))
    stop(`bin/prepare.mjs does not know "${wanted}".`);
  install(wanted === 'start' || wanted === 'packages' ? 'run' : 'all');
  if (wanted === 'start' || wanted === 'build') build();
}

function install(least) {
  const print = fingerprint(['package.json', 'package-lock.json'], [process.platform, process.arch]);
  const [installedPrint, installedScope] = read(INSTALLED).split(' ');
  // Tools that are here stay: a start in a developer's folder takes nothing away.
  const scope = installedScope === 'all' ? 'all' : least;
  if (installedPrint === print && installedScope === scope && existsSync(NODE)) return;
  console.log('Installing packages. The first time this takes a minute or two.');
  // The lockfile names the binaries of linux-x64 only; elsewhere package.json's exact versions decide.
  const lock = process.platform === 'linux' && process.arch === 'x64' ? [] : ['--no-package-lock'];
  const omit = scope === 'run' ? ['--omit=dev'] : ['--include=dev'];
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  // --no-save: the lockfile stays as it is. Warnings are about the Node that npm runs on, not the portal's.
  run(
    [...npm, 'install', '--no-audit', '--no-fund', '--no-save', '--loglevel=error', ...lock, ...omit],
    'npm could not install the packages',
  );
  writeWhole(INSTALLED, `${print} ${scope}`);
}

function build() {
  const print = fingerprint(
    [...BUILD_FILES, ...BUILD_INPUTS.flatMap(listFiles)],
    [process.platform, process.arch],
  );
  const name = print.slice(0, 16);
  const finished = path(BUILDS, name, 'stringer-built');
  if (!existsSync(finished)) {
    makeBuild(name);
    writeFileSync(finished, print); // a folder without it was not finished
  }
  const newest = path(BUILDS, 'newest'); // what the next start takes (server/builds.ts)
  if (read(newest) !== name) writeWhole(newest, name);
}

function makeBuild(name) {
  console.log('Building the site. This takes about half a minute, and only when sources changed.');
  mkdirSync(path(BUILDS), { recursive: true });
  // Next notes the folder of its types in the tsconfig that it is given; the project's own stays as it is.
  writeWhole(path(BUILDS, 'tsconfig.json'), JSON.stringify({ extends: '../tsconfig.json', include: [] }));
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', STRINGER_BUILD: `${BUILDS}/${name}` };
  run([NODE, path('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], 'the site could not be built', {
    ...process.env,
    ...env,
  });
}

/** A reader finds the file as it was or as it is, never half. */
function writeWhole(file, text) {
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}

function run([command, ...args], failure, env = process.env) {
  const shell = process.platform === 'win32' && command === 'npm';
  const { status, signal, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env, shell });
  if (error) stop(`${failure}: ${error.message}`);
  if (status !== 0) stop(`${failure} (${signal ?? `exit ${status}`}); the lines above say why.`);
}

function stop(why) {
  console.error(why);
  if (wanted === 'test') console.log('0 passed, 1 failed');
  process.exit(1);
}

function fingerprint(files, facts) {
  const hash = createHash('sha256').update(facts.join());
  for (const file of files) hash.update(`\0${file}\0`).update(read(path(file), null));
  return hash.digest('hex');
}

function listFiles(directory) {
  if (!existsSync(path(directory))) return [];
  return readdirSync(path(directory), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort();
}

function read(file, encoding = 'utf8') {
  return existsSync(file) ? readFileSync(file, encoding) : '';
}
