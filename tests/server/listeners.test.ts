import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { listen } from '#server/listeners';
import { freePort } from '../../lib/free-port.ts';
import { ask, gate } from '../support/door.ts';

test('a portal that stops finishes what runs, accepts nothing more, and waits for no idle connection', async () => {
  const port = await freePort();
  const [arrived, held] = [gate(), gate()];
  let busy = true;
  const listeners = await listen({
    host: '127.0.0.1',
    port,
    isBusy: () => busy,
    answer: (_, res) => {
      arrived.open();
      void held.opened.then(() => {
        busy = false;
        res.end('whole');
      });
    },
  });
  const idle = connect(port, '127.0.0.1');
  const running = ask(port, '/');
  await arrived.opened;
  let closed = false;
  const closing = listeners.close(20_000).then(() => (closed = true));
  await expect
    .poll(() =>
      ask(port, '/').then(
        () => 'answered',
        () => 'refused',
      ),
    )
    .toBe('refused');
  expect(closed).toBe(false);
  held.open();
  expect((await running).text).toBe('whole');
  await closing;
  idle.destroy();
});

test('a portal that stops sends what it has answered to the end, however slowly the reader takes it', async () => {
  const port = await freePort();
  const page = 'x'.repeat(20_000_000); // more than the system's buffers hold
  const listeners = await listen({
    host: '127.0.0.1',
    port,
    isBusy: () => false,
    answer: (_, res) => void res.end(page),
  });
  const reader = connect(port, '127.0.0.1');
  reader.write('GET / HTTP/1.1\r\nHost: paper.test\r\n\r\n');
  await once(reader, 'readable'); // it has the beginning, and takes no more for now
  const closing = listeners.close(20_000);
  await expect.poll(() => ask(port, '/').catch(() => 'refused')).toBe('refused');
  let bytes = 0;
  for await (const chunk of reader) bytes += (chunk as Buffer).length;
  expect(bytes).toBeGreaterThan(page.length);
  await closing;
});

test('a portal that stops does not wait for ever', async () => {
  const port = await freePort();
  const arrived = gate();
  const listeners = await listen({ host: '127.0.0.1', port, answer: arrived.open, isBusy: () => true });
  const cut = ask(port, '/').then(
    () => 'answered',
    () => 'cut',
  );
  await arrived.opened;
  await listeners.close(100);
  expect(await cut).toBe('cut');
});

test('what is no HTTP is told so and cut', async () => {
  const port = await freePort();
  const listeners = await listen({
    host: '127.0.0.1',
    port,
    answer: (_, res) => void res.end(),
    isBusy: () => false,
  });
  const socket = connect(port, '127.0.0.1');
  socket.write('HELLO\r\n\r\n');
  let said = '';
  socket.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await new Promise((resolve) => socket.once('close', resolve));
  expect(said).toMatch(/^HTTP\/1\.1 400 /);
  await listeners.close(1000);
});

test('a port that somebody else has is an error', async () => {
  const port = await freePort();
  const first = await listen({
    host: '127.0.0.1',
    port,
    answer: (_, res) => void res.end(),
    isBusy: () => false,
  });
  await expect(
    listen({ host: '127.0.0.1', port, answer: (_, res) => void res.end(), isBusy: () => false }),
  ).rejects.toThrow('EADDRINUSE');
  await first.close(1000);
});
