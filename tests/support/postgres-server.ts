import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../../lib/free-port.ts';
import { loadPostgres } from './postgres-program.ts';

export type PostgresServer = {
  /** Makes an empty database of that name and gives its address. */
  createDatabase(name: string): Promise<string>;
  /** Stops its processes where they are, as a cut cable does: what is asked is taken and never answered. */
  freeze(): Promise<void>;
  thaw(): void;
  /** Ends the server and keeps its data. */
  shutDown(): Promise<void>;
  startAgain(): Promise<void>;
  /** Ends it and removes everything. */
  stop(): Promise<void>;
};

const PASSWORD = 'only-for-tests';

/** Starts a real PostgreSQL of its own, from an npm package, on a free port. */
export async function startPostgres(): Promise<PostgresServer> {
  const directory = mkdtempSync(join(tmpdir(), 'stringer-postgres-'));
  chmodSync(directory, 0o755); // As root the server runs as the user postgres, who must pass through.
  const port = await freePort();
  const said: string[] = [];
  const { Server, remove } = await loadPostgres();
  const server = new Server({
    databaseDir: join(directory, 'cluster'),
    port,
    password: PASSWORD,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0, // PostgreSQL refuses to run as root.
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    onLog: (line) => said.push(line),
    onError: (line) => said.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start. It said:\n${said.join('')}`, { cause: error });
  }
  const endWithProcess = (): void => void server.stop(); // a run that breaks off leaves no server behind
  process.once('exit', endWithProcess);
  const urlOf = (name: string) => `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/${name}`;
  let frozen: number[] = [];
  return {
    async createDatabase(name) {
      await server.createDatabase(name);
      return urlOf(name);
    },
    async freeze() {
      frozen = await freeze(join(directory, 'cluster'), urlOf('postgres'));
    },
    thaw() {
      for (const pid of frozen) process.kill(pid, 'SIGCONT');
      frozen = [];
    },
    shutDown: () => server.stop(),
    startAgain: () => server.start(),
    async stop() {
      process.off('exit', endWithProcess);
      await server.stop();
      remove();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** First the one that starts the others, so that there are no new ones; then all that it knows. */
async function freeze(cluster: string, url: string): Promise<number[]> {
  const [postmaster = ''] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  const operator = new pg.Client({ connectionString: url });
  await operator.connect();
  process.kill(Number(postmaster), 'SIGSTOP');
  const { rows } = await operator.query<{ pid: number }>(
    "select pid from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'",
  );
  for (const { pid } of rows) process.kill(pid, 'SIGSTOP');
  await operator.end();
  return [...rows.map(({ pid }) => pid), Number(postmaster)];
}
