import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { CommandError } from './command.ts';

/** The first line of the input, for scripts. */
export async function readPassword(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) return line;
  throw new CommandError('No password on the input.');
}

/** Asked at the terminal, twice, and not shown. */
export async function askPassword(): Promise<string> {
  if (!process.stdin.isTTY) throw new CommandError('There is no terminal to ask at. Use --password-stdin.');
  const password = await askUnseen('Password: ');
  if ((await askUnseen('Once more: ')) === password) return password;
  throw new CommandError('These were two different passwords. Nothing was changed.');
}

async function askUnseen(question: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  process.stderr.write(question);
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
