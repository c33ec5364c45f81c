import { createServer, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';
import { Server as NetServer, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

/** The portal's ear. */
export type Listeners = {
  /** Accepts nothing more and resolves when what runs has been answered, or `withinMs` is over. */
  close(withinMs: number): Promise<void>;
};

export type Upgrade = (req: Parameters<RequestListener>[0], socket: Duplex, head: Buffer) => void;

/** Slow clients are cut: headers after 10 s, a whole request after 60 s, a silent connection after 90 s. */
const TIMES = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 1000 };
const SILENT_MS = 90_000;
/** Longer than a proxy keeps an idle connection, so that the proxy closes it and never meets a closed one. */
const KEEP_ALIVE_MS = 75_000;

/** @param host where to listen; for 127.0.0.1 also on ::1 if there is one, since browsers take localhost for either */
export async function listen({
  host,
  port,
  answer,
  isBusy,
  upgrade,
}: {
  host: string;
  port: number;
  answer: RequestListener;
  /** Whether an answer is still being made. */
  isBusy: () => boolean;
  upgrade?: Upgrade | undefined;
}): Promise<Listeners> {
  const first = await open({ host, port, answer, upgrade });
  const second = host === '127.0.0.1' ? await openIfThere({ host: '::1', port, answer, upgrade }) : null;
  const servers = second ? [first, second] : [first];
  return {
    close: async (withinMs) => void (await Promise.all(servers.map((ear) => drain(ear, isBusy, withinMs)))),
  };
}

type Opening = { host: string; port: number; answer: RequestListener; upgrade?: Upgrade | undefined };

type Ear = { server: Server; sockets: ReadonlySet<Socket> };

async function open({ host, port, answer, upgrade }: Opening): Promise<Ear> {
  const server = createServer({ ...TIMES, keepAliveTimeout: KEEP_ALIVE_MS }, answer);
  server.timeout = SILENT_MS;
  server.on('checkContinue', answer); // the door says 100 itself, once it knows that it wants the body
  server.on('clientError', refuseNoise);
  if (upgrade) server.on('upgrade', upgrade);
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen({ host, port });
  await once(server, 'listening');
  return { server, sockets };
}

/** Only when there is no such address: a port that somebody else has is an error like any other. */
async function openIfThere(opening: Opening): Promise<Ear | null> {
  try {
    return await open(opening);
  } catch (error) {
    if (error instanceof Error && 'code' in error && ABSENT.has(String(error.code))) return null;
    throw error;
  }
}

const ABSENT = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']);

/** What is no HTTP, too long or too slow gets a status and no more. */
function refuseNoise(error: Error, socket: Duplex): void {
  if (!socket.writable || ('code' in error && error.code === 'ECONNRESET')) return void socket.destroy();
  const code = 'code' in error ? String(error.code) : '';
  const status = NOISE[code] ?? '400 Bad Request';
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}

const NOISE: Record<string, string> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
};

/**
 * Node takes a connection for idle once its answer is written, also while a slow client has still to receive it, and
 * server.close() ends idle ones at once: so that comes last.
 */
async function drain({ server, sockets }: Ear, isBusy: () => boolean, withinMs: number): Promise<void> {
  const closed = once(server, 'close');
  NetServer.prototype.close.call(server);
  const isSending = (): boolean => [...sockets].some((socket) => socket.writableLength > 0);
  const began = performance.now();
  const sweep = setInterval(() => {
    if (isSending()) return;
    server.closeIdleConnections();
    // Node counts a connection that never asked anything as busy; browsers open such ones in advance.
    if (!isBusy() && performance.now() - began > SENT_WITHIN_MS) server.closeAllConnections();
  }, SWEEP_MS);
  const late = new AbortController();
  await Promise.race([closed, wait(withinMs, undefined, { signal: late.signal }).catch(() => undefined)]);
  late.abort();
  clearInterval(sweep);
  server.closeAllConnections();
  server.close();
}

const SWEEP_MS = 50;
/** What was taken in from memory has been written by then. */
const SENT_WITHIN_MS = 1000;
