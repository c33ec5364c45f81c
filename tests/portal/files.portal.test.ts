import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Body } from '#domain/stories/body';
import type { StoredFile } from '#domain/files/file';
import { bodyOf, draftStory, MINUTE, runStory, valueOf, withdraw } from '../support/newsroom.ts';
import { type OpenPortal, openPortal } from '../support/portal.ts';

let portal: OpenPortal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

let sent = 0;

/** A file unlike every other, and a text that offers it. */
async function send(name = 'Figures 数.csv'): Promise<{ file: StoredFile; body: Body; path: string }> {
  sent += 1;
  const [{ storeFile }, { MACHINE }, { fileUrl }] = await Promise.all([
    import('#domain/files/store-file'),
    import('#domain/access'),
    import('#domain/files/file'),
  ]);
  const bytes = Buffer.from(`place,people\n${sent},<script>alert(1)</script>\n`);
  const file = valueOf(await storeFile(MACHINE, { bytes, name }, portal.clock.now));
  const attrs = { fileId: file.id, label: 'The figures' };
  return {
    file,
    body: { type: 'doc', content: [...bodyOf('Here they are.').content, { type: 'file', attrs }] },
    path: fileUrl(file),
  };
}

test('a file is its readers’ from the page that offers it until that page is withdrawn', async () => {
  const { file, body, path } = await send();
  const story = await draftStory({ body }, portal.clock.now);
  expect((await portal.get(path)).status).toBe(404);

  const { publishStory } = await import('#domain/stories/publish-story');
  const { MACHINE } = await import('#domain/access');
  const published = valueOf(await publishStory(MACHINE, story, portal.clock.now));
  const page = await portal.get(published.path);
  expect(page.text).toContain(`href="${path}"`);
  expect(page.text).toContain(`The figures</b> <span>CSV, ${file.bytes} bytes`);

  const got = await portal.get(path);
  expect([got.status, got.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(got.headers).toMatchObject({
    'content-disposition': expect.stringMatching(/^attachment; filename="Figures _.csv"/),
    'cache-control': 'private, no-cache',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });

  portal.clock.now += MINUTE;
  await withdraw(story, portal.clock.now);
  for (const headers of [{}, { 'if-none-match': String(got.headers.etag) }, { range: 'bytes=0-3' }])
    expect((await portal.get(path, headers)).status).toBe(404);
});

test('a file is found by its own name only, and nobody outside finds it where the desk has it', async () => {
  const { file, body, path } = await send('budget.csv');
  await runStory({ body }, portal.clock.now);
  expect((await portal.get(path)).status).toBe(200);
  for (const other of [
    path.replace('budget.csv', 'budget.html'),
    path.replace('budget.csv', 'BUDGET.csv'),
    `${path}/`,
    `/files/${file.id}`,
    `/files/${file.id}/..%2f${file.id}`,
    path.replace(file.id, file.id.toUpperCase()),
    `/admin${path}`,
    `/preview/${'A'.repeat(43)}${path}`,
  ])
    expect([other, (await portal.get(other)).status]).toEqual([other, expect.toBeOneOf([400, 404])]);
});

test('only people of the desk send files, from its own pages, and none above 20 MB', async () => {
  const headers = { origin: portal.origin, 'content-type': 'application/octet-stream' };
  const asStranger = { method: 'POST', headers, body: 'a,b' };
  expect((await portal.send('/api/files', asStranger)).status).toBe(401);
  const foreign = { ...asStranger, headers: { ...headers, origin: 'https://elsewhere.example' } };
  expect((await portal.send('/api/files', foreign)).status).toBe(403);
  const large = await portal.send('/api/files', { ...asStranger, body: Buffer.alloc(20_000_001) });
  expect([large.status, large.text]).toEqual([413, expect.stringContaining('20 MB')]);
});
