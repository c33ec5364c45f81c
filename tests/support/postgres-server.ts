import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../lib/free-port.ts';
import { loadPostgres } from './postgres-program.ts';

export type PostgresServer = {
  /** Makes an empty database of that name and gives its address. */
  createDatabase(name: string): Promise<string>;
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
    persistent: false,
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
  return {
    async createDatabase(name) {
      await server.createDatabase(name);
      return `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/${name}`;
    },
    async stop() {
      await server.stop();
      remove();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
