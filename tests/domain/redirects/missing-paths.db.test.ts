import { beforeEach, expect, test } from 'vitest';
import { read, write } from '#db/client';
import { deleteMissingBefore, listMissingPage } from '#db/missing-paths';
import { MACHINE } from '#domain/access';
import { countMissing, dismissMissing, listMissing, MISSING_MAX } from '#domain/redirects/missing-paths';
import { actorOf, DAY, MINUTE, MORNING, openNewsroom, valueOf } from '../../support/newsroom.ts';
import { aRedirect } from '../../support/redirects.ts';

beforeEach(async () => {
  await openNewsroom();
  await write((tx) => deleteMissingBefore(tx, Number.MAX_SAFE_INTEGER));
});

const count = (hits: Record<string, number>, at = MORNING) => countMissing(new Map(Object.entries(hits)), at);
async function listed(at = MORNING) {
  const { paths } = valueOf(await listMissing(MACHINE, { search: '', after: '' }, at));
  return paths.map(({ path, hits }) => `${path} ${hits}`);
}

test('what several nodes count adds up, with the first time and the last', async () => {
  await count({ '/old': 2, '/older': 1 });
  await count({ '/old': 3 }, MORNING + MINUTE);
  expect(await listed(MORNING + MINUTE)).toEqual(['/old 5', '/older 1']);
  const [first] = valueOf(await listMissing(MACHINE, { search: '', after: '' }, MORNING + MINUTE)).paths;
  expect(first).toEqual({ path: '/old', hits: 5, firstAt: MORNING, lastAt: MORNING + MINUTE });
});

test('what nobody asked for in ninety days is forgotten', async () => {
  await count({ '/old': 9 });
  expect(await listed(MORNING + 90 * DAY)).toEqual(['/old 9']);
  expect(await listed(MORNING + 90 * DAY + 1)).toEqual([]);
  await count({ '/newer': 1 }, MORNING + 91 * DAY);
  const everything = { search: '', place: null, since: 0, limit: 10 };
  expect((await listMissingPage(read(), everything)).map(({ path }) => path)).toEqual(['/newer']);
});

test('of addresses without end the most asked for stay', async () => {
  await count({ '/asked-for': 7 });
  const flood = Object.fromEntries(Array.from({ length: MISSING_MAX + 500 }, (_, at) => [`/flood/${at}`, 1]));
  await count(flood, MORNING + MINUTE);
  const all = { search: '', place: null, since: 0, limit: MISSING_MAX * 2 };
  const kept = await listMissingPage(read(), all);
  expect(kept).toHaveLength(MISSING_MAX);
  expect(kept[0]).toMatchObject({ path: '/asked-for', hits: 7 });
});

test('the list goes on from page to page', async () => {
  await count(Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`/page/${at}`, at % 4])));
  const seen: string[] = [];
  let after: string | null = '';
  while (after !== null) {
    const list: { paths: { path: string }[]; next: string | null } = valueOf(
      await listMissing(MACHINE, { search: 'PAGE', after }, MORNING),
    );
    seen.push(...list.paths.map(({ path }) => path));
    after = list.next;
  }
  expect(new Set(seen).size).toBe(120);
  expect(seen).toHaveLength(120);
});

test('one is off the list when it is led elsewhere or dismissed, until somebody asks again', async () => {
  await count({ '/led': 2, '/dismissed': 3 });
  await aRedirect({ from: '/led' });
  expect(await listed()).toEqual(['/dismissed 3']);
  expect((await dismissMissing(MACHINE, { path: '/dismissed' }, MORNING)).ok).toBe(true);
  expect(await listed()).toEqual([]);
  await count({ '/dismissed': 1 });
  expect(await listed()).toEqual(['/dismissed 1']);
});

test('only an admin sees it', async () => {
  const refused = { failure: { code: 'not-allowed' } };
  const editor = actorOf('editor');
  expect(await listMissing(editor, { search: '', after: '' }, MORNING)).toMatchObject(refused);
  expect(await dismissMissing(editor, { path: '/x' }, MORNING)).toMatchObject(refused);
});
