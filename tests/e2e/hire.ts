import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Browser, Page } from '@playwright/test';
import type { Role } from '#domain/access';
import { openDesk } from './at-the-desk.ts';

export type Person = { name: string; email: string; password: string; role?: Role };

/** One person more, an editor unless said otherwise, made as whoever runs the site makes them. */
export async function hire(
  dataDir: string,
  { name, email, password, role = 'editor' }: Person,
): Promise<void> {
  const given = ['--email', email, '--name', name, '--role', role, '--password-stdin'];
  const command = spawn(process.execPath, ['bin/account.ts', 'create', ...given], {
    env: { ...process.env, DATA_DIR: dataDir, NODE_ENV: 'production' },
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  command.stdin.end(`${password}\n`);
  const [code] = await once(command, 'exit');
  if (code !== 0) throw new Error(`${name} could not be hired.`);
}

/** This person's own browser, logged in. */
export async function openDeskOf(browser: Browser | null, baseURL: string, person: Person): Promise<Page> {
  if (browser === null) throw new Error('This page has no browser of its own.');
  const page = await (await browser.newContext({ baseURL, locale: 'en-GB' })).newPage();
  await openDesk(page, '/admin', person);
  return page;
}
