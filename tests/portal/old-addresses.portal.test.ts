import { afterAll, beforeAll, expect, test } from 'vitest';
import { runStory, withdraw } from '../support/newsroom.ts';
import { type OpenPortal, openPortal } from '../support/portal.ts';

/** Where the addresses lead that a paper had before, asked through the whole door. */

const BROWSER = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };

let portal: OpenPortal;
let number = 0;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

/** From here on: what is imported reads the environment. */
const domain = async () => ({
  ...(await import('#domain/access')),
  ...(await import('#domain/redirects/save-redirect')),
  ...(await import('#domain/redirects/missing-paths')),
  ...(await import('#domain/stories/change-address')),
});

async function leadsTo(target: string) {
  const { status, headers, text } = await portal.get(target);
  if (status === 301) expect([headers['cache-control'], text]).toEqual(['public, no-cache', '']);
  return status === 301 ? headers.location : status;
}

async function lead(from: string, to: string) {
  const { MACHINE, addRedirect } = await domain();
  const added = await addRedirect(MACHINE, { from, to }, portal.clock.now);
  if (!added.ok) throw new Error(JSON.stringify(added.failure));
}

test('an old address is led elsewhere from the next request on, in every spelling and in its light version', async () => {
  expect(await leadsTo('/2019/05/Ferry_Stops.html')).toBe(404);
  await lead('/2019/05/ferry_stops.html', '/news');
  for (const spelled of [
    '/2019/05/Ferry_Stops.html',
    '//2019/05/ferry_stops.html/',
    '/2019/05/ferry_stops.html?x=1',
  ])
    expect(await leadsTo(spelled)).toBe('/news');
  expect(await leadsTo('/light/2019/05/ferry_stops.html')).toBe('/light/news');
  await lead('/старое', 'https://other.example/%D1%8F');
  expect(await leadsTo(encodeURI('/Старое'))).toBe('https://other.example/%D1%8F');
  expect(await leadsTo('/light/%D1%81%D1%82%D0%B0%D1%80%D0%BE%D0%B5')).toBe('https://other.example/%D1%8F');
});

test('the addresses of another system lead on by their query; the front answers every other', async () => {
  await lead('/?p=123', '/in-depth');
  expect(await leadsTo('/?p=123')).toBe('/in-depth');
  expect(await leadsTo('/?p=124')).toBe(200);
  expect(await leadsTo('/?p=123&x=%3Cscript%3E')).toBe(200);
});

test('a changed address of a story leads on with all that is below it', async () => {
  const { MACHINE, changeAddress } = await domain();
  const story = await runStory({ headline: `Ferry renamed ${(number += 1)}` }, portal.clock.now);
  const changed = await changeAddress(
    MACHINE,
    { id: story.id, urlSlug: `renamed-${number}` },
    portal.clock.now,
  );
  const path = changed.ok ? changed.value.path : '';
  expect(await leadsTo(story.path)).toBe(path);
  expect(await leadsTo(`${story.path.toUpperCase()}/`)).toBe(path);
  expect(await leadsTo(`/light${story.path}`)).toBe(`/light${path}`);
  expect(await leadsTo(`${story.path}/slides/1`)).toBe(404);
  expect(await leadsTo(`${story.path}/changes`)).toBe(404);
  const { readVersionedSettings } = await import('#domain/settings/read-settings');
  const { saveSettings } = await import('#domain/settings/save-settings');
  const saved = await readVersionedSettings();
  const settings = { ...saved.settings, publicHistory: true };
  expect((await saveSettings(MACHINE, { ...saved, settings }, portal.clock.now)).ok).toBe(true);
  expect(await leadsTo(`${story.path}/changes`)).toBe(`${path}/changes`);
  await withdraw(story, portal.clock.now);
  expect(await leadsTo(story.path)).toBe(path);
  expect(await leadsTo(path)).toBe(410);
});

test('what readers did not find is listed, in one spelling and without what opens something', async () => {
  const { MACHINE, listMissing } = await domain();
  const token = 'kJ8sT2mQz5vXc1NbR7yLwP0aHdGfE3uIoY6tS9rMqZe';
  for (const target of [
    '/lost/Page_1',
    '/lost/page_1/?fbclid=x',
    `/PREVIEW/${token}`,
    `/setup/${token}`,
    '/wp-login.php',
  ])
    await portal.get(target, BROWSER);
  await portal.get('/lost/page_1'); // says not what it is
  await portal.doors.saveMissing();
  const list = await listMissing(MACHINE, { search: '', after: '' }, portal.clock.now);
  const paths = list.ok ? list.value.paths.map(({ path, hits }) => [path, hits]) : [];
  expect(paths).toEqual([['/lost/page_1', 2]]);
});
