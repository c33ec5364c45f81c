import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { read, write } from '#db/client';
import { previewLink } from '#db/schema';
import { updateStoryRow } from '#db/stories';
import { type Actor, MACHINE } from '#domain/access';
import { disableAccount } from '#domain/people/accounts';
import {
  createPreviewLink,
  endPreviewLink,
  findPreviewRendition,
  listPreviewLinks,
  readPreview,
} from '#domain/stories/preview-links';
import { saveStory } from '#domain/stories/save-story';
import {
  actorOf,
  addPicture,
  draftStory,
  HOUR,
  MORNING,
  openNewsroom,
  runStory,
  valueOf,
  withdraw,
  writeContent,
} from '../../support/newsroom.ts';
import { hirePerson } from '../../support/people.ts';

beforeAll(openNewsroom);

async function share(storyId: string, hours: 24 | 72 = 24) {
  const { url, link } = valueOf(await createPreviewLink(MACHINE, { storyId, hours }, MORNING));
  return { token: url.split('/').at(-1) ?? '', link };
}

test('a link shows a draft as it stands now, until its hours are over', async () => {
  const { id } = await draftStory({ headline: 'For the source' });
  const { token } = await share(id);
  expect((await readPreview(token, MORNING))?.headline).toBe('For the source');
  const content = writeContent({ headline: 'Corrected' });
  valueOf(await saveStory(MACHINE, { id, version: 1, content, slugline: '', urlSlug: '' }, MORNING));
  expect((await readPreview(token, MORNING + 24 * HOUR - 1))?.headline).toBe('Corrected');
  expect(await readPreview(token, MORNING + 24 * HOUR)).toBeNull();
});

test('a link to a live story shows the update that readers do not have yet', async () => {
  const { id, version } = await runStory({ headline: 'As published' });
  const content = writeContent({ headline: 'To be updated' });
  valueOf(await saveStory(MACHINE, { id, version, content, slugline: '', urlSlug: '' }, MORNING));
  expect((await readPreview((await share(id)).token, MORNING))?.headline).toBe('To be updated');
});

test('an ended link answers as one that never was', async () => {
  const { id } = await draftStory();
  const [first, second] = [await share(id), await share(id)];
  valueOf(await endPreviewLink(MACHINE, { storyId: id, id: first.link.id }, MORNING));
  expect(await readPreview(first.token, MORNING)).toBeNull();
  expect(await readPreview('never-made', MORNING)).toBeNull();
  expect(await readPreview(second.token, MORNING)).not.toBeNull();
  expect(valueOf(await listPreviewLinks(MACHINE, id, MORNING))).toEqual([second.link]);
});

test('an embargo closes a story’s links, and none is made before its hour', async () => {
  const { id } = await draftStory();
  const { token } = await share(id, 72);
  await write((tx) => updateStoryRow(tx, id, { embargoUntil: MORNING + HOUR }));
  expect(await readPreview(token, MORNING + HOUR - 1)).toBeNull();
  const refused = await createPreviewLink(MACHINE, { storyId: id, hours: 24 }, MORNING);
  expect(refused).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  expect(await readPreview(token, MORNING + HOUR)).not.toBeNull();
});

test('a withdrawal ends the links of its story and of no other; a new one may be made', async () => {
  const [withdrawn, other] = [await runStory(), await runStory()];
  const [link, stays] = [await share(withdrawn.id), await share(other.id)];
  await withdraw(withdrawn, MORNING);
  expect(await readPreview(link.token, MORNING)).toBeNull();
  expect(await readPreview(stays.token, MORNING)).not.toBeNull();
  expect(await readPreview((await share(withdrawn.id)).token, MORNING)).not.toBeNull();
});

test('disabling an account ends the links that it made, and no others', async () => {
  const { id } = await draftStory();
  const others = await share(id);
  const hired = await hirePerson('editor');
  const editor: Actor = { accountId: hired.id, name: 'An editor', role: 'editor' };
  const { url } = valueOf(await createPreviewLink(editor, { storyId: id, hours: 24 }, MORNING));
  const token = url.split('/').at(-1) ?? '';
  expect(await readPreview(token, MORNING)).not.toBeNull();
  valueOf(await disableAccount(MACHINE, hired.email, MORNING));
  expect(await readPreview(token, MORNING)).toBeNull();
  expect(await readPreview(others.token, MORNING)).not.toBeNull();
});

test('a link opens the pictures of its own story and no others', async () => {
  const [own, other] = [await addPicture(), await addPicture()];
  const slide = { mediaId: own, alt: 'A map', caption: '', credit: '' };
  const { id } = await draftStory({ slides: [slide] });
  const { token } = await share(id);
  const find = (mediaId: string, by: string) =>
    findPreviewRendition(by, { id: mediaId, version: 1, width: 640, ext: 'avif' }, MORNING);
  await expect(find(own, token)).rejects.toThrow('ENOENT'); // it is looked for on the disk, where a test has none
  expect(await find(other, token)).toBeNull();
  expect(await find(own, 'never-made')).toBeNull();
});

test('who may not edit a story can neither share it nor see or end its links', async () => {
  const { id } = await draftStory();
  const { link } = await share(id);
  const stranger = actorOf('author');
  const refusals = [
    await createPreviewLink(stranger, { storyId: id, hours: 24 }, MORNING),
    await listPreviewLinks(stranger, id, MORNING),
    await endPreviewLink(stranger, { storyId: id, id: link.id }, MORNING),
  ];
  for (const refusal of refusals) expect(refusal).toMatchObject({ failure: { code: 'not-allowed' } });
  expect(valueOf(await listPreviewLinks(MACHINE, id, MORNING))).toEqual([link]);
});

test('no token is in the database, and links that are over are not kept', async () => {
  const { id } = await draftStory();
  const { token } = await share(id);
  valueOf(await createPreviewLink(MACHINE, { storyId: id, hours: 24 }, MORNING + 25 * HOUR));
  const rows = await read().select().from(previewLink).where(eq(previewLink.storyId, id));
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(token);
});
