import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../lib/free-port.ts';

export type Portal = {
  url: string;
  dataDir: string;
  process: ChildProcess;
  /** Everything that it has printed so far. */
  output(): string;
  /** Sends the signal and resolves with the exit code once it has gone; the data directory stays. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Stops it and removes its data directory, if the portal was not given one. */
  remove(): Promise<void>;
};

type Given = {
  dataDir?: string;
  port?: number;
  env?: Record<string, string>;
  /** The checkout that it runs from; unset: this one. */
  root?: string;
  /** Modules that are loaded before it. */
  preload?: string[];
};

const READY_WITHIN_MS = 60_000;
/** What the portal reads, so that nothing of this shell leaks into a test. */
const VARIABLES =
  'PORT HOST SITE_URL DATA_DIR DATABASE_URL TRUST_PROXY AUTH_SECRET SETUP_EMAIL SETUP_PASSWORD SMTP_URL MAIL_FROM DEMO SITE_NAME SITE_TIME_ZONE SITE_LANGUAGE';

/** Starts the built portal as `npm start` does, as a process of its own, without demo content unless asked. */
export async function startPortal({
  dataDir,
  port,
  root,
  preload = [],
  env = {},
}: Given = {}): Promise<Portal> {
  const directory = dataDir ?? mkdtempSync(join(tmpdir(), 'stringer-portal-'));
  const listenOn = port ?? (await freePort());
  const imports = ['./bin/quick-modules.mjs', ...preload].flatMap((module) => ['--import', module]);
  const child = spawn(process.execPath, [...imports, 'bin/start.ts'], {
    cwd: root,
    env: { ...outside(), PORT: String(listenOn), DATA_DIR: directory, DEMO: 'false', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const portal: Portal = {
    url: `http://localhost:${listenOn}`,
    dataDir: directory,
    process: child,
    output: () => printed,
    stop: (signal = 'SIGTERM') => stop(child, signal),
    async remove() {
      await stop(child, 'SIGTERM');
      if (dataDir === undefined) rmSync(directory, { recursive: true, force: true });
    },
  };
  await untilAlive(portal);
  return portal;
}

async function untilAlive(portal: Portal): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await isAlive(portal.url))) {
    const gone = portal.process.exitCode ?? portal.process.signalCode;
    if (gone === null && Date.now() < deadline) {
      await wait(50);
      continue;
    }
    await portal.remove();
    const what = gone === null ? 'did not answer in time' : `ended with ${gone}`;
    throw new Error(`The portal ${what}. It said:\n${portal.output()}`);
  }
}

async function isAlive(url: string): Promise<boolean> {
  return fetch(`${url}/healthz`).then(
    (answer) => answer.ok,
    () => false, // Nobody listens yet.
  );
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
  return child.exitCode;
}

function outside(): NodeJS.ProcessEnv {
  const own = new Set(VARIABLES.split(' '));
  const kept = Object.entries(process.env).filter(([name]) => !own.has(name) && !name.startsWith('VITEST'));
  return { ...Object.fromEntries(kept), NODE_ENV: 'production' };
}
