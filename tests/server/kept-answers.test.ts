import { createServer, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { finish } from '#server/finished';
import { createKeptAnswers } from '#server/kept-answers';
import type { Page } from '#server/page';

const pageOf = async (text: string): Promise<Page> => ({
  ...(await finish({ status: 200, type: 'text/plain', bytes: Buffer.from(text), headers: [] })),
  edition: 1,
  from: 0,
  until: Number.POSITIVE_INFINITY,
});

test('one answer that cannot be sent is cut, and the others of its turn are sent', async () => {
  const told: string[] = [];
  const answers = createKeptAnswers({
    error: (_: unknown, message?: string) => void told.push(message ?? ''),
  });
  const page = await pageOf('the page');
  const spoil = (res: ServerResponse) => res.writeHead(200).write('begun'); // a second head cannot be written
  const server = createServer((req, res) => {
    if (req.url === '/spoiled') spoil(res);
    answers.send(req, res, page);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const get = async (path: string): Promise<string> => {
    const socket = connect(port, '127.0.0.1');
    socket.end(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    let read = '';
    for await (const chunk of socket) read += String(chunk);
    return read;
  };
  const [spoiled, whole] = await Promise.all([get('/spoiled'), get('/whole')]);
  server.close();
  expect(whole).toContain('the page');
  expect(spoiled).not.toContain('the page');
  expect(told).toEqual(['a kept page could not be sent']);
});
