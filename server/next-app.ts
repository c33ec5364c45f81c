import { createServer, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import next from 'next';
import { createInnerServer, type InnerServer } from './inner-server.ts';

/** Next in this process. It has no port: only the front door can ask it. */
export type NextApp = InnerServer & {
  /** Only where Next itself wants WebSockets: hot reload. */
  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): Promise<void>;
};

type Opening = { dir: string; dev: boolean; host: string; port: number };

export async function openNext({ dir, dev, host, port }: Opening): Promise<NextApp> {
  // React and Next choose their development halves by this name, whatever the shell that started the portal says.
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production' });
  // Never listens. Next hangs its WebSockets on it; the handler that getUpgradeHandler() gives answers none (16.4.6),
  // and without them a page of the desk is not taken over by its script under npm run dev.
  const httpServer = createServer();
  const app = next({ dir, dev, hostname: host, port, quiet: !dev, httpServer });
  await app.prepare();
  return {
    ...createInnerServer(app.getRequestHandler()),
    upgrade(req, socket, head) {
      if (!httpServer.emit('upgrade', req, socket, head)) socket.destroy();
    },
    close: () => app.close(),
  };
}
