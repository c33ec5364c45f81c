import { beforeAll, expect, test } from 'vitest';
import { read } from '#db/client';
import { findRedirects } from '#db/redirects';
import { MACHINE } from '#domain/access';
import { readEdition } from '#domain/front/edition';
import { resolveAsked } from '#domain/redirects/asked-address';
import { deleteRedirect } from '#domain/redirects/delete-redirect';
import { listRedirects } from '#domain/redirects/desk-redirects';
import { exportRedirects } from '#domain/redirects/export-redirects';
import { checkImport, importRedirects } from '#domain/redirects/import-redirects';
import { unpublishPage } from '#domain/pages/publish-page';
import { addRedirect, changeRedirect } from '#domain/redirects/save-redirect';
import { changeAddress } from '#domain/stories/change-address';
import { newId } from '#lib/id';
import { listAudit } from '../../support/audit.ts';
import { actorOf, HOUR, MORNING, openNewsroom, runStory, valueOf, withdraw } from '../../support/newsroom.ts';
import { aPublicPage } from '../../support/pages.ts';
import { aRedirect, oldAddress } from '../../support/redirects.ts';

beforeAll(openNewsroom);

const ELSEWHERE = 'https://other.example/ferry';

async function leadsTo(path: string, query = '', at = MORNING) {
  const resolution = await resolveAsked(path, new URLSearchParams(query), at);
  return resolution.kind === 'moved' ? resolution.to : resolution.kind;
}
const targetOf = async (path: string) => (await findRedirects(read(), [path]))[0]?.target;
const add = (from: string, to: string, at = MORNING) => addRedirect(MACHINE, { from, to }, at);
const refusedFor = async (from: string, to: string, at = MORNING) => {
  const result = await add(from, to, at);
  return result.ok ? {} : result.failure.code === 'invalid' ? result.failure.fields : result.failure;
};

test('an address that nothing answers is led elsewhere, however it is spelled', async () => {
  const word = newId().slice(0, 8);
  await aRedirect({ from: `/Старое/${word}/Ferry_1.HTML`, to: '/news' });
  for (const spelled of [
    `/Старое/${word}/ferry_1.html`,
    encodeURI(`/старое/${word}/FERRY_1.html/`),
    encodeURI(`//старое//${word}/ferry_1.html`),
  ])
    expect(await leadsTo(spelled)).toBe('/news');
  expect(await leadsTo(`/старое/${word}`)).toBe('missing');
});

test('an address of another system is known by its query, and what was hung on is no matter', async () => {
  const number = Date.now();
  await aRedirect({ from: `/?p=${number}`, to: ELSEWHERE });
  await aRedirect({ from: `/index.php?id=${number}`, to: '/news' });
  expect(await leadsTo('/', `p=${number}`)).toBe(ELSEWHERE);
  expect(await leadsTo('/', `utm_source=x&p=${number}`)).toBe(ELSEWHERE);
  expect(await leadsTo('/', `p=${number}1`)).toBe('page');
  expect(await leadsTo('/', 'utm_source=x')).toBe('page');
  expect(await leadsTo('/index.php', `id=${number}`)).toBe('/news');
  expect(await leadsTo('/index.php', `id=${number}1`)).toBe('missing');
  const path = oldAddress();
  await aRedirect({ from: path, to: '/in-depth' });
  expect(await leadsTo(path, 'fbclid=x&page=2')).toBe('/in-depth');
});

test('what is published later goes first', async () => {
  const urlSlug = `ferry-${newId().slice(0, 8)}`;
  await aRedirect({ from: `/2026/11/09/${urlSlug}`, to: '/news' });
  expect(await leadsTo(`/2026/11/09/${urlSlug}`)).toBe('/news');
  const story = await runStory();
  expect((await changeAddress(MACHINE, { id: story.id, urlSlug }, MORNING)).ok).toBe(true);
  expect(await leadsTo(`/2026/11/09/${urlSlug}`)).toBe('page');
  await withdraw(story, MORNING + HOUR);
  expect(await leadsTo(`/2026/11/09/${urlSlug}`, '', MORNING + HOUR)).toBe('page'); // 410
});

test('whoever follows one comes straight to where the story is now', async () => {
  const story = await runStory();
  const { path } = await aRedirect({ to: `${story.path.toUpperCase()}/` });
  expect(await targetOf(path)).toBe(story.path);
  const moved = valueOf(
    await changeAddress(MACHINE, { id: story.id, urlSlug: `at-${newId().slice(0, 8)}` }, MORNING),
  );
  expect(await leadsTo(path)).toBe(moved.path);
  expect(await leadsTo(`${story.path}/changes`)).toBe('missing'); // the paper shows none
});

test('one cannot stand where something answers, nor where the site has its own', async () => {
  const story = await runStory();
  for (const from of ['/', '/news', '/NEWS/', '/news?page=2', '/feed.xml', '/search', story.path, `/topics`])
    expect(await refusedFor(from, ELSEWHERE), from).toHaveProperty('from');
  for (const from of [
    '/admin/x',
    '/Preview/x',
    '/media/x.jpg',
    '/files/x.pdf',
    '/light/x',
    '/api',
    '/setup/x',
  ])
    expect(await refusedFor(from, ELSEWHERE), from).toHaveProperty('from', expect.stringContaining('own'));
  expect(await refusedFor('no-path', ELSEWHERE)).toHaveProperty('from');
});

test('it leads to something: to a page that answers, or whole to another site', async () => {
  for (const to of ['/nothing-here', 'http://other.example/', '//other.example', 'javascript:alert(1)', ''])
    expect(await refusedFor(oldAddress(), to), to).toHaveProperty('to');
  const embargoed = '/2026/11/10/not-yet';
  expect(await refusedFor(oldAddress(), embargoed)).toHaveProperty('to');
});

test('chains are flattened from both sides, and circles refused', async () => {
  const [first, second, third] = [oldAddress(), oldAddress(), oldAddress()];
  await aRedirect({ from: second, to: ELSEWHERE });
  await aRedirect({ from: first, to: second });
  expect(await targetOf(first)).toBe(ELSEWHERE);
  expect(await refusedFor(third, third)).toHaveProperty('to', 'It would lead to itself.');
  const story = await runStory();
  await aRedirect({ from: third, to: story.path });
  expect((await changeRedirect(MACHINE, { path: second, seen: ELSEWHERE, to: third }, MORNING)).ok).toBe(
    true,
  );
  expect(await targetOf(second)).toBe(story.path);
  const circle = await changeRedirect(MACHINE, { path: third, seen: story.path, to: third }, MORNING);
  expect(circle).toMatchObject({ failure: { fields: { to: 'It would lead to itself.' } } });
});

test('what led to an address that is led elsewhere since is led there too', async () => {
  const page = await aPublicPage();
  const { path } = await aRedirect({ to: `/${page.slug}` });
  expect(await leadsTo(path)).toBe(`/${page.slug}`);
  valueOf(await unpublishPage(MACHINE, page, MORNING));
  expect(await leadsTo(path)).toBe('missing'); // nobody is led to a page that is not there
  await aRedirect({ from: `/${page.slug}`, to: '/in-depth' });
  expect(await targetOf(path)).toBe('/in-depth');
});

test('one address leads to one place: a second is refused, and a change names what it was', async () => {
  const { path } = await aRedirect();
  expect(await refusedFor(path, '/in-depth')).toHaveProperty(
    'from',
    expect.stringContaining('leads to /news already'),
  );
  const stale = await changeRedirect(MACHINE, { path, seen: '/elsewhere', to: '/in-depth' }, MORNING);
  expect(stale).toMatchObject({ failure: { code: 'changed-elsewhere', theirs: { target: '/news' } } });
  expect((await changeRedirect(MACHINE, { path, seen: '/news', to: '/in-depth' }, MORNING)).ok).toBe(true);
  expect(await leadsTo(path)).toBe('/in-depth');
  expect((await deleteRedirect(MACHINE, { path, seen: '/news' }, MORNING)).ok).toBe(false);
  expect((await deleteRedirect(MACHINE, { path, seen: '/in-depth' }, MORNING)).ok).toBe(true);
  expect(await leadsTo(path)).toBe('missing');
  expect(await deleteRedirect(MACHINE, { path, seen: '/in-depth' }, MORNING)).toMatchObject({
    failure: { code: 'not-found' },
  });
});

test('each change raises the edition hard and is in the audit', async () => {
  const before = await readEdition();
  const { path } = await aRedirect();
  const added = await readEdition();
  expect(added.hard).toBeGreaterThan(before.hard);
  await changeRedirect(MACHINE, { path, seen: '/news', to: '/in-depth' }, MORNING);
  await deleteRedirect(MACHINE, { path, seen: '/in-depth' }, MORNING);
  expect((await readEdition()).hard).toBe(added.hard + 2);
  const actions = (await listAudit(path)).map(({ action }) => action);
  expect(actions.toSorted()).toEqual(['add-redirect', 'change-redirect', 'delete-redirect']);
});

test('a file is checked as a whole first; wrong lines are left out only when the admin agreed', async () => {
  const [first, second, third] = [oldAddress(), oldAddress(), oldAddress()];
  const csv = `from,to\n${first},${second}\n${second},/news\n/news,/in-depth\n${third},/nothing\n${first},/news\n`;
  const report = valueOf(await checkImport(MACHINE, { csv }, MORNING));
  expect(report).toMatchObject({ added: 2, changed: 0, same: 0, wrongLines: 3 });
  expect(report.wrong.map(({ line }) => line)).toEqual([4, 5, 6]);
  expect(await targetOf(first)).toBeUndefined();
  const refused = await importRedirects(MACHINE, { csv, leaveOut: 2 }, MORNING);
  expect(refused).toMatchObject({ failure: { code: 'changed-elsewhere', theirs: { wrongLines: 3 } } });
  expect(await targetOf(first)).toBeUndefined();
  valueOf(await importRedirects(MACHINE, { csv, leaveOut: 3 }, MORNING));
  expect([await targetOf(first), await targetOf(second), await targetOf(third)]).toEqual([
    '/news',
    '/news',
    undefined,
  ]);
  const again = `${first},/in-depth\n${second},/news\n`;
  expect(valueOf(await importRedirects(MACHINE, { csv: again, leaveOut: 0 }, MORNING))).toMatchObject({
    added: 0,
    changed: 1,
    same: 1,
  });
  expect(await checkImport(MACHINE, { csv: 'from,to\n' }, MORNING)).toMatchObject({
    failure: { code: 'invalid' },
  });
});

test('a file of ten thousand is taken in, and what is taken away can be taken in again', async () => {
  const word = newId().slice(0, 8);
  const lines = Array.from({ length: 10_000 }, (_, at) => `/${word}/${at},https://other.example/${at}`);
  expect(valueOf(await importRedirects(MACHINE, { csv: lines.join('\n'), leaveOut: 0 }, MORNING)).added).toBe(
    10_000,
  );
  expect(await leadsTo(`/${word}/9999`)).toBe('https://other.example/9999');
  let file = '';
  for await (const piece of valueOf(await exportRedirects(MACHINE, MORNING))) file += piece;
  expect(file.startsWith('\uFEFFfrom,to\r\n')).toBe(true);
  expect(file).toContain(`/${word}/17,https://other.example/17\r\n`);
  const part = `from,to\n${file
    .split('\r\n')
    .filter((line) => line.startsWith(`/${word}/1`))
    .join('\n')}`;
  expect(valueOf(await checkImport(MACHINE, { csv: part }, MORNING))).toMatchObject({
    added: 0,
    wrongLines: 0,
  });
});

test('the list goes on from page to page, the newest first, and is searched', async () => {
  const word = newId().slice(0, 8);
  const paths = Array.from({ length: 53 }, (_, at) => `/list-${word}/${String(at).padStart(2, '0')}`);
  for (const [at, from] of paths.entries()) await aRedirect({ from }, MORNING + HOUR + at);
  const first = valueOf(await listRedirects(MACHINE, { search: `LIST-${word}`, after: '' }));
  const rest = valueOf(await listRedirects(MACHINE, { search: `LIST-${word}`, after: first.next ?? '' }));
  expect([...first.redirects, ...rest.redirects].map(({ path }) => path)).toEqual(paths.toReversed());
  expect(rest.next).toBeNull();
});

test('only an admin sees and changes them', async () => {
  const editor = actorOf('editor');
  const refused = { failure: { code: 'not-allowed' } };
  expect(await listRedirects(editor, { search: '', after: '' })).toMatchObject(refused);
  expect(await addRedirect(editor, { from: oldAddress(), to: '/news' }, MORNING)).toMatchObject(refused);
  expect(await importRedirects(editor, { csv: '/a,/news', leaveOut: 0 }, MORNING)).toMatchObject(refused);
});
