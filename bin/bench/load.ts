import { spawn } from 'node:child_process';
import { once } from 'node:events';
import autocannon from 'autocannon';
import { CommandError } from '../command.ts';

export type Load = { perSecond: number; p99Ms: number };
/** `headers` go with every request, Host among them: the address is always loopback. */
export type Target = { port: number; path: string; headers: Record<string, string> };

const CONNECTIONS = 32;

/** The tool that makes the load: wrk where it is installed, else autocannon. */
export async function loadTool(): Promise<'wrk' | 'autocannon'> {
  return (await output('wrk', ['--version'])) === null ? 'autocannon' : 'wrk';
}

/** As many requests as 32 connections can make in that time. @throws CommandError on any answer but 200 */
export const measureLoad = (tool: 'wrk' | 'autocannon', target: Target, seconds: number): Promise<Load> =>
  tool === 'wrk' ? byWrk(target, seconds) : byAutocannon(target, seconds);

async function byWrk({ port, path, headers }: Target, seconds: number): Promise<Load> {
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const args = [
    '-t1',
    `-c${CONNECTIONS}`,
    `-d${seconds}s`,
    '--latency',
    ...given,
    `http://127.0.0.1:${port}${path}`,
  ];
  const text = (await output('wrk', args)) ?? '';
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(text)?.[1] ?? Number.NaN);
  const [, amount, unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(text) ?? [];
  if (/Non-2xx|Socket errors/.test(text) || !(perSecond > 0))
    throw new CommandError(`Not every answer was 200:\n${text}`);
  return { perSecond, p99Ms: Number(amount) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? Number.NaN) };
}

async function byAutocannon({ port, path, headers }: Target, seconds: number): Promise<Load> {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}${path}`,
    connections: CONNECTIONS,
    duration: seconds,
    headers,
  });
  const ok = result.statusCodeStats?.['200']?.count ?? 0;
  const others = result.requests.total - ok;
  if (others > 0 || result.errors > 0)
    throw new CommandError(`${others + result.errors} answers were not 200.`);
  return { perSecond: result.requests.average, p99Ms: result.latency.p99 };
}

/** What a program prints, or null when it is not installed. */
async function output(program: string, args: string[]): Promise<string | null> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  try {
    await once(child, 'close');
    return printed;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
