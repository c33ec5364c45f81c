import { beforeAll, expect, test } from 'vitest';
import { listAudit } from '#db/audit';
import { read, write } from '#db/client';
import { updateSettings } from '#db/settings';
import { readEdition } from '#domain/front/edition';
import { readVersionedSettings } from '#domain/settings/read-settings';
import { saveSettings } from '#domain/settings/save-settings';
import { newId } from '#lib/id';
import { actorOf, addPicture, MORNING, openNewsroom, valueOf } from '#tests/support/newsroom';

beforeAll(openNewsroom);

test('saved settings are in force at once, and no page made before them is shown again', async () => {
  const { version, settings } = await readVersionedSettings();
  const before = await readEdition();
  const logoId = await addPicture();
  const next = { ...settings, name: 'The River Paper', logoId };
  const saved = valueOf(await saveSettings(actorOf('admin'), { version, settings: next }, MORNING));
  expect(await readVersionedSettings()).toEqual({ version: saved.version, settings: next });
  const after = await readEdition();
  expect(after.number).toBeGreaterThan(before.number);
  expect(after.hard).toBe(after.number);
});

test('a save on older settings is refused, shows what is in force and changes nothing', async () => {
  const { version, settings } = await readVersionedSettings();
  valueOf(
    await saveSettings(actorOf('admin'), { version, settings: { ...settings, name: 'First' } }, MORNING),
  );
  const second = { version, settings: { ...settings, name: 'Second' } };
  const refused = await saveSettings(actorOf('admin'), second, MORNING);
  expect(refused).toMatchObject({
    failure: { code: 'changed-elsewhere', theirs: { version: version + 1, settings: { name: 'First' } } },
  });
  expect((await readVersionedSettings()).settings.name).toBe('First');
});

test('of two who save at the same instant one is told of the other', async () => {
  const { version, settings } = await readVersionedSettings();
  const save = (name: string) =>
    saveSettings(actorOf('admin'), { version, settings: { ...settings, name } }, MORNING);
  const results = await Promise.all([save('One'), save('Other')]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
});

test.each(['contributor', 'author', 'editor'] as const)('no %s changes the settings', async (role) => {
  const { version, settings } = await readVersionedSettings();
  const changed = { version, settings: { ...settings, name: 'Mine now' } };
  expect(await saveSettings(actorOf(role), changed, MORNING)).toMatchObject({
    failure: { code: 'not-allowed' },
  });
  expect((await readVersionedSettings()).version).toBe(version);
});

test('a logo or icon that is not in the library is refused by its field', async () => {
  const { version, settings } = await readVersionedSettings();
  const missing = { version, settings: { ...settings, logoId: newId(), iconId: newId() } };
  const refused = await saveSettings(actorOf('admin'), missing, MORNING);
  expect(refused).toMatchObject({
    failure: { code: 'invalid', fields: { logoId: expect.any(String), iconId: expect.any(String) } },
  });
});

test('an icon that is not near square is refused with its size, and one that is in force already is left alone', async () => {
  const { version, settings } = await readVersionedSettings();
  const save = (iconId: string | null, part = {}) =>
    saveSettings(actorOf('admin'), { version, settings: { ...settings, iconId, ...part } }, MORNING);
  const wide = await addPicture({ width: 1600, height: 1000 });
  expect(await save(wide)).toMatchObject({
    failure: { code: 'invalid', fields: { iconId: expect.stringContaining('1600 by 1000 pixels') } },
  });
  await write((tx) => updateSettings(tx, version, { ...settings, iconId: wide }));
  expect(await save(wide, { tagline: 'As before' })).toMatchObject({ ok: true });
});

test('an icon may be a tenth longer than wide, and a logo any shape', async () => {
  const { version, settings } = await readVersionedSettings();
  const iconId = await addPicture({ width: 500, height: 550 });
  const logoId = await addPicture({ width: 1600, height: 100 });
  const saved = { version, settings: { ...settings, iconId, logoId } };
  expect(await saveSettings(actorOf('admin'), saved, MORNING)).toMatchObject({ ok: true });
});

test('the audit says who changed which settings, in which request', async () => {
  const { version, settings } = await readVersionedSettings();
  const actor = { ...actorOf('admin'), requestId: 'request-settings' };
  const next = { ...settings, tagline: 'News from the river', language: 'en-IN' };
  valueOf(await saveSettings(actor, { version, settings: next }, MORNING));
  const row = (await listAudit(read(), 100)).find(({ requestId }) => requestId === 'request-settings');
  expect(row).toMatchObject({
    accountId: actor.accountId,
    action: 'edit-settings',
    details: { changed: 'tagline, language' },
  });
});
