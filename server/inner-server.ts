import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type Duplex, duplexPair } from 'node:stream';

export type Ask = {
  method: string;
  /** Path and query. */
  target: string;
  headers: Record<string, string | string[]>;
  /** Piped in; without it the request has no body. */
  body?: NodeJS.ReadableStream;
  signal?: AbortSignal;
};

/** An HTTP server that listens nowhere: only this process can ask it. */
export type InnerServer = { ask(ask: Ask): Promise<IncomingMessage> };

export function createInnerServer(handle: Handle): InnerServer {
  const server = createServer(
    { requestTimeout: 0, headersTimeout: 0 },
    (req, res) => void answer(handle, req, res),
  );
  server.timeout = 0;
  return { ask: (ask) => send(ask, () => connectTo(server)) };
}

type Handle = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

async function answer(handle: Handle, req: IncomingMessage, res: ServerResponse): Promise<void> {
  try {
    await handle(req, res);
  } catch (error) {
    res.destroy(error instanceof Error ? error : new Error('the inner server failed', { cause: error }));
  }
}

function connectTo(server: ReturnType<typeof createServer>): Duplex {
  const [near, far] = duplexPair({ highWaterMark: 65_536 });
  server.emit('connection', asSocket(far));
  return asSocket(near);
}

/** node:http calls these on what it takes for a socket; between two ends in one process they mean nothing. */
function asSocket(end: Duplex): Duplex {
  const itself = () => end;
  return Object.assign(end, {
    setKeepAlive: itself,
    setNoDelay: itself,
    setTimeout: itself,
    ref: itself,
    unref: itself,
  });
}

function send({ method, target, headers, body, signal }: Ask, createConnection: () => Duplex) {
  return new Promise<IncomingMessage>((resolve, reject) => {
    const asked = request({
      method,
      path: target,
      headers: { ...headers, connection: 'close' },
      createConnection,
      ...(signal ? { signal } : {}),
    });
    asked.once('response', resolve).once('error', reject);
    if (!body) asked.end();
    else body.once('error', (error: Error) => asked.destroy(error)).pipe(asked);
  });
}
