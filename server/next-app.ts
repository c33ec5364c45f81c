import { createServer, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import next from 'next';
import type { Build } from './builds.ts';
import { createInnerServer, type InnerServer } from './inner-server.ts';

/** Next in this process. It has no port: only the front door can ask it. */
export type NextApp = InnerServer & {
  /** Only where Next itself wants WebSockets: hot reload. */
  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): Promise<void>;
};

type Opening = {
  dir: string;
  /** What Next built; null: it builds as it goes, with hot reload. */
  build: Pick<Build, 'folder'> | null;
  host: string;
  port: number;
};

export async function openNext({ dir, build, host, port }: Opening): Promise<NextApp> {
  // React and Next choose their development halves by this name, whatever the shell that started the portal says.
  const dev = build === null;
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production' });
  if (build) process.env.STRINGER_BUILD = build.folder; // read by next.config.ts
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
