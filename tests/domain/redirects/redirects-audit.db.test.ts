import { beforeAll, expect, test } from 'vitest';
import { exportRedirects } from '#domain/redirects/export-redirects';
import { importRedirects } from '#domain/redirects/import-redirects';
import { newId } from '#lib/id';
import { listAudit } from '../../support/audit.ts';
import { actorOf, HOUR, MORNING, openNewsroom, valueOf } from '../../support/newsroom.ts';
import { aRedirect } from '../../support/redirects.ts';

beforeAll(openNewsroom);

const entriesOf = async (accountId: string | null) =>
  (await listAudit('redirects')).filter((entry) => entry.accountId === accountId);

test('the redirects are taken away only after the password, and that is in the audit', async () => {
  const admin = { ...actorOf('admin'), provedAt: MORNING - HOUR };
  expect(await exportRedirects(admin, MORNING)).toMatchObject({ failure: { code: 'prove-again' } });
  expect(await entriesOf(admin.accountId)).toEqual([]);
  valueOf(await exportRedirects({ ...admin, provedAt: MORNING }, MORNING));
  expect(await entriesOf(admin.accountId)).toMatchObject([{ action: 'export-redirects' }]);
});

test('that somebody else wanted to take them away is in the audit too', async () => {
  const editor = { ...actorOf('editor'), provedAt: MORNING };
  expect(await exportRedirects(editor, MORNING)).toMatchObject({ failure: { code: 'not-allowed' } });
  expect(await entriesOf(editor.accountId)).toMatchObject([{ action: 'denied' }]);
});

test('an import says which addresses it leads elsewhere, the first of them', async () => {
  const admin = actorOf('admin');
  const { path, target } = await aRedirect();
  const word = newId();
  const lines = Array.from({ length: 25 }, (_, at) => `/${word}/${at},/news`);
  const csv = [`${path},/in-depth`, ...lines].join('\n');
  valueOf(await importRedirects(admin, { csv, leaveOut: 0 }, MORNING));
  const [entry] = await entriesOf(admin.accountId);
  expect(entry).toMatchObject({
    action: 'import-redirects',
    details: { added: 25, changed: 1, leftOut: 0, changedPaths: `${path} → ${target} → /in-depth` },
  });
  const named = lines.slice(0, 20).map((line) => line.replace(',', ' → '));
  expect(entry?.details).toMatchObject({ addedPaths: [...named, 'and 5 more'].join(', ') });
});
