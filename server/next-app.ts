import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import next from 'next';
import { createInnerServer, type InnerServer } from './inner-server.ts';

/** Next in this process. It has no port: only the front door can ask it. */
export type NextApp = InnerServer & {
  /** Only where Next itself wants WebSockets: hot reload. */
  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>;
  close(): Promise<void>;
};

type Opening = { dir: string; dev: boolean; host: string; port: number };

export async function openNext({ dir, dev, host, port }: Opening): Promise<NextApp> {
  // React and Next choose their development halves by this name, whatever the shell that started the portal says.
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production' });
  const app = next({ dir, dev, hostname: host, port, quiet: !dev });
  await app.prepare();
  const upgrade = app.getUpgradeHandler();
  return {
    ...createInnerServer(app.getRequestHandler()),
    upgrade: (req, socket, head) => upgrade(req, socket, head),
    close: () => app.close(),
  };
}
