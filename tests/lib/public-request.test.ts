import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { expect, test } from 'vitest';
import { isPublicAddress } from '#lib/public-address';
import { askPublicPage, tellPublicServer } from '#lib/public-request';

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  '::ffff:127.0.0.1',
  '::ffff:93.184.216.34',
  '64:ff9b::a00:1',
  '2002:a00:1::',
  '2001:db8::1',
  'ff02::1',
  'localhost',
  '',
])('%s is no address of the public internet', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['93.184.216.34', '172.32.0.1', '100.128.0.1', '2606:2800:220:1::1', '2a00:1450::1'])(
  '%s is one',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

/** A server on this machine, which the rules of a test may allow. */
async function listen(answer: RequestListener) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port: String(port), close };
}

test.each([
  'http://127.0.0.1/',
  'http://localhost/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://169.254.169.254/latest/meta-data/',
  'http://93.184.216.34:25/',
  'ftp://example.com/',
  'file:///etc/passwd',
  'nonsense',
])('%s is not asked', async (address) => {
  expect(await askPublicPage(address)).toEqual({ trouble: 'not-public' });
});

test('this machine hears nothing, by its name either', async () => {
  let heard = 0;
  const { port, close } = await listen((_, response) => {
    heard += 1;
    response.end();
  });
  const rules = { isAllowed: isPublicAddress, ports: [port] };
  expect(await askPublicPage(`http://localhost:${port}/`, { rules })).toEqual({ trouble: 'not-public' });
  expect(await askPublicPage(`http://127.0.0.1:${port}/`, { rules })).toEqual({ trouble: 'not-public' });
  expect(heard).toBe(0);
  close();
});

test('a redirect is looked at like the address itself', async () => {
  const asked: string[] = [];
  const { port, close } = await listen((request, response) => {
    asked.push(request.url ?? '');
    const to = { '/away': 'http://169.254.169.254/', '/on': '/there', '/round': '/round' }[request.url ?? ''];
    response.writeHead(to ? 302 : 404, to ? { Location: to } : {}).end('x'.repeat(100_000));
  });
  const rules = { isAllowed: (address: string) => address === '127.0.0.1', ports: [port, ''] };
  const ask = (path: string) => askPublicPage(`http://127.0.0.1:${port}${path}`, { rules });
  expect(await ask('/away')).toEqual({ trouble: 'not-public' });
  expect(await ask('/on')).toEqual({ status: 404 });
  expect(asked).toEqual(['/away', '/on', '/there']);
  expect(await ask('/round')).toEqual({ trouble: 'redirects' });
  expect(asked.length).toBe(9);
  close();
});

test('who does not answer is given up, and a closed port is said', async () => {
  const { port, close } = await listen(() => undefined);
  const rules = { isAllowed: () => true, ports: [port] };
  const given = { signal: AbortSignal.timeout(50), rules };
  expect(await askPublicPage(`http://127.0.0.1:${port}/`, given)).toEqual({ trouble: 'slow' });
  close();
  const after = await askPublicPage(`http://127.0.0.1:${port}/`, { rules });
  expect(after).toEqual({ trouble: 'unreachable' });
});

test('a server that wants to speak something else is given up', async () => {
  const { port, close } = await listenRaw(
    'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: other\r\n\r\n',
  );
  const rules = { isAllowed: () => true, ports: [port] };
  expect(await askPublicPage(`http://127.0.0.1:${port}/`, { rules })).toEqual({ trouble: 'unreachable' });
  close();
});

/** Answers every connection with these bytes. */
async function listenRaw(bytes: string) {
  const server = createSocketServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.write(bytes));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { port: String(port), close: () => server.close() };
}

const MESSAGE = { type: 'application/json', body: '{"said":"Grüße"}' };

test('a message comes whole, and a redirect is its answer', async () => {
  const heard: { path: string; method: string; type: string; body: string }[] = [];
  const { port, close } = await listen((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      const { url: path = '', method = '', headers } = request;
      heard.push({ path, method, type: headers['content-type'] ?? '', body });
      response.writeHead(path === '/on' ? 307 : 202, { Location: '/there' }).end();
    });
  });
  const rules = { isAllowed: () => true, ports: [port], tellOver: ['http:'] };
  const tell = (path: string) => tellPublicServer(`http://127.0.0.1:${port}${path}`, MESSAGE, { rules });
  expect(await tell('/taken')).toEqual({ status: 202 });
  expect(await tell('/on')).toEqual({ status: 307 });
  expect(heard).toEqual(['/taken', '/on'].map((path) => ({ path, method: 'POST', ...MESSAGE })));
  close();
});

test.each(['http://93.184.216.34/', 'https://127.0.0.1/', 'https://localhost/', 'https://10.0.0.1/', 'x'])(
  '%s is told nothing',
  async (address) => {
    expect(await tellPublicServer(address, MESSAGE)).toEqual({ trouble: 'not-public' });
  },
);
