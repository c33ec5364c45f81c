import { beforeAll, describe, expect, test } from 'vitest';
import { read, write } from '#db/client';
import { findEdition } from '#db/edition';
import { findMedia } from '#db/media';
import { updateSettings } from '#db/settings';
import { MACHINE } from '#domain/access';
import { deletePicture } from '#domain/media/delete-picture';
import { listEndingLicences } from '#domain/media/ending-licences';
import { getLibraryPicture } from '#domain/media/library-picture';
import { type LibraryQuestion, listLibrary } from '#domain/media/list-library';
import type { PictureWords } from '#domain/media/picture-words';
import { savePicture } from '#domain/media/save-picture';
import { sweepMedia } from '#domain/media/sweep-media';
import { readVersionedSettings } from '#domain/settings/read-settings';
import { createStory } from '#domain/stories/create-story';
import { findPublishedStory } from '#domain/stories/published';
import { publishStory } from '#domain/stories/publish-story';
import { saveStory } from '#domain/stories/save-story';
import { updateStory } from '#domain/stories/update-story';
import {
  actorOf,
  addPicture,
  DAY,
  draftStory,
  HOUR,
  MINUTE,
  MORNING,
  openNewsroom,
  runStory,
  valueOf,
  withdraw,
  writeContent,
} from '../../support/newsroom.ts';

beforeAll(openNewsroom);

const slideOf = (mediaId: string, alt = 'A ferry') => ({ mediaId, alt, caption: '', credit: '' });

const WORDS: PictureWords = {
  name: 'ferry.jpg',
  alt: 'A ferry at a landing',
  decorative: false,
  caption: 'The landing',
  credit: 'Asha Rao',
  source: 'Our own',
  licence: 'Ours',
  licenceEnds: null,
  focal: { x: 500, y: 500 },
};

const save = (id: string, words: Partial<PictureWords>, edits = 1, actor = MACHINE) =>
  savePicture(actor, { id, edits, words: { ...WORDS, ...words } }, MORNING);

const usesOf = async (id: string, at = MORNING) => valueOf(await getLibraryPicture(MACHINE, id, at)).uses;

const listIds = async (asked: Partial<LibraryQuestion>, actor = MACHINE, at = MORNING) => {
  const page = valueOf(await listLibrary(actor, { filter: null, search: '', before: null, ...asked }, at));
  return page.pictures.map(({ id }) => id);
};

const editionNumber = async () => (await findEdition(read())).number;

describe('what is known of a picture', () => {
  test('is saved with who and when, and a save on an older state is refused with the newer one', async () => {
    const id = await addPicture();
    valueOf(await save(id, { licenceEnds: '2026-11-30', focal: { x: 120, y: 900 } }));
    const { words, saved, edits } = valueOf(await getLibraryPicture(MACHINE, id, MORNING));
    expect(words).toEqual({ ...WORDS, licenceEnds: '2026-11-30', focal: { x: 120, y: 900 } });
    expect([saved, edits]).toEqual([{ at: MORNING, by: 'Command line' }, 2]);

    const late = await save(id, { caption: 'Mine' }, 1);
    expect(late).toMatchObject({
      ok: false,
      failure: { code: 'changed-elsewhere', theirs: { edits: 2, words: { caption: 'The landing' } } },
    });
    expect((await findMedia(read(), id))?.caption).toBe('The landing');
  });

  test('is a licence until the end of its last day in the newsroom', async () => {
    const id = await addPicture();
    valueOf(await save(id, { licenceEnds: '2026-11-09' }));
    const licenceAt = async (at: number) => valueOf(await getLibraryPicture(MACHINE, id, at)).licence;
    const midnight = Date.UTC(2026, 10, 9, 18, 30); // in Kolkata
    expect(await licenceAt(midnight - 1)).toBe('soon');
    expect(await licenceAt(midnight)).toBe('ended');
    expect(await licenceAt(midnight - 15 * DAY)).toBeNull();
  });

  test('raises the edition exactly when readers see the picture', async () => {
    const [shown, unseen] = [await addPicture(), await addPicture()];
    await runStory({ slides: [slideOf(shown)] });
    await draftStory({ slides: [slideOf(unseen)] });
    const before = await editionNumber();
    valueOf(await save(unseen, {}));
    expect(await editionNumber()).toBe(before);
    valueOf(await save(shown, {}));
    expect(await editionNumber()).toBe(before + 1);
  });

  test('is changed by its sender until readers have had it, and by editors always', async () => {
    const [contributor, author, editor] = [actorOf('contributor'), actorOf('author'), actorOf('editor')];
    const theirs = await addPicture({ createdBy: contributor.accountId });
    expect(await save(theirs, {}, 1, author)).toMatchObject({ failure: { code: 'not-allowed' } });
    valueOf(await save(theirs, {}, 1, contributor));
    const story = await runStory({ slides: [slideOf(theirs)] });
    await withdraw(story, MORNING + MINUTE);
    expect(await save(theirs, {}, 2, contributor)).toMatchObject({ failure: { code: 'not-allowed' } });
    valueOf(await save(theirs, {}, 2, editor));
    expect(await deletePicture(contributor, { id: theirs, edits: 3 }, MORNING)).toMatchObject({
      failure: { code: 'not-allowed' },
    });
  });
});

describe('where a picture is used', () => {
  test('follows what is saved, published and withdrawn', async () => {
    const id = await addPicture();
    expect(await usesOf(id)).toEqual([]);
    const content = writeContent({ headline: 'Two ferries', slides: [slideOf(id)] });
    const { id: storyId } = valueOf(
      await createStory(MACHINE, { content, slugline: '', urlSlug: '' }, MORNING),
    );
    const use = (where: string) => [{ kind: 'story', storyId, name: 'Two ferries', where }];
    expect(await usesOf(id)).toEqual(use('draft'));
    valueOf(await publishStory(MACHINE, { id: storyId, version: 1 }, MORNING));
    expect(await usesOf(id)).toEqual(use('live'));

    const without = { id: storyId, slugline: '', urlSlug: '', content: { ...content, slides: [] } };
    valueOf(await saveStory(MACHINE, { ...without, version: 1 }, MORNING));
    expect(await usesOf(id)).toEqual(use('live'));
    valueOf(await updateStory(MACHINE, { id: storyId, version: 2 }, MORNING + MINUTE));
    expect(await usesOf(id, MORNING + MINUTE)).toEqual(use('earlier'));
  });

  test('counts a text that was refused and kept', async () => {
    const id = await addPicture();
    const { id: storyId } = await draftStory();
    const late = { id: storyId, version: 7, slugline: '', urlSlug: '' };
    const content = writeContent({ slides: [slideOf(id)] });
    expect(await saveStory(MACHINE, { ...late, content }, MORNING)).toMatchObject({ ok: false });
    expect(await usesOf(id)).toMatchObject([{ storyId, where: 'earlier' }]);
    await sweepMedia(MORNING);
    expect(await usesOf(id)).toHaveLength(1);
  });

  test('a picture that anything uses is not deleted, and the answer says where it is', async () => {
    const [used, logo, unused] = [await addPicture(), await addPicture(), await addPicture()];
    await draftStory({ headline: 'A bridge', slides: [slideOf(used)] });
    const { version, settings } = await readVersionedSettings(read());
    await write((tx) => updateSettings(tx, version, { ...settings, logoId: logo }));
    const remove = (id: string) => deletePicture(MACHINE, { id, edits: 1 }, MORNING);
    expect(await remove(used)).toMatchObject({
      failure: { message: expect.stringContaining('in “A bridge”') },
    });
    expect(await remove(logo)).toMatchObject({ failure: { message: expect.stringContaining('logo') } });
    const unusedNow = await listIds({ filter: 'unused' });
    expect([used, logo, unused].map((id) => unusedNow.includes(id))).toEqual([false, false, true]);
    valueOf(await remove(unused));
    expect(await findMedia(read(), unused)).toBeNull();
    await write((tx) => updateSettings(tx, version, settings));
  });
});

describe('the library', () => {
  test('is searched by name, caption, credit and alt text, and goes on by cursor', async () => {
    const word = 'zebrafish';
    const ids = [
      await addPicture({ name: `${word}.jpg`, createdAt: MORNING + 4 }),
      await addPicture({ caption: `A ${word} swims`, createdAt: MORNING + 3 }),
      await addPicture({ credit: `${word} & Co`, createdAt: MORNING + 2 }),
      await addPicture({ alt: `One Zebrafish`, createdAt: MORNING + 1 }),
    ];
    expect(await listIds({ search: 'ZEBRAfish' })).toEqual(ids);
    expect(await listIds({ search: 'zebra%fish' })).toEqual([]);

    for (let number = 0; number < 60; number += 1) await addPicture({ caption: 'A flock' });
    const first = valueOf(
      await listLibrary(MACHINE, { filter: null, search: 'a flock', before: null }, MORNING),
    );
    expect([first.pictures.length, first.counts.all]).toEqual([48, 60]);
    const rest = await listIds({ search: 'a flock', before: first.next });
    expect(new Set([...rest, ...first.pictures.map(({ id }) => id)]).size).toBe(60);
  });

  test('is filtered by sender, licence and missing alt text', async () => {
    const me = actorOf('author');
    const parts = { createdBy: me.accountId, caption: 'Filtered' };
    const plain = await addPicture(parts);
    const described = await addPicture({ ...parts, alt: 'A gate' });
    const decorative = await addPicture({ ...parts, decorative: true });
    const ended = await addPicture({ alt: 'x', caption: 'Filtered', licenceExpiresAt: MORNING });
    const soon = await addPicture({ alt: 'x', caption: 'Filtered', licenceExpiresAt: MORNING + 13 * DAY });
    const later = await addPicture({ alt: 'x', caption: 'Filtered', licenceExpiresAt: MORNING + 15 * DAY });
    const listed = async (filter: LibraryQuestion['filter']) =>
      new Set(await listIds({ filter, search: 'filtered' }, me));
    expect(await listed('mine')).toEqual(new Set([plain, described, decorative]));
    expect(await listed('no-alt')).toEqual(new Set([plain]));
    expect(await listed('licence')).toEqual(new Set([ended, soon]));
    expect((await listed(null)).has(later)).toBe(true);
  });

  test('names the licences that end soon of pictures in use, and of no others', async () => {
    const [live, drafted, unused, dropped] = await Promise.all(
      [4, 3, 2, 1].map((days) => addPicture({ licenceExpiresAt: MORNING + days * HOUR })),
    );
    await runStory({ slides: [slideOf(live ?? '')] });
    await draftStory({ slides: [slideOf(drafted ?? '')] });
    const { id } = await draftStory({ slides: [slideOf(dropped ?? '')] });
    const without = { id, version: 1, slugline: '', urlSlug: '', content: writeContent() };
    valueOf(await saveStory(MACHINE, without, MORNING));
    const listed = (await listEndingLicences(MACHINE, 100, MORNING)).map((one) => one.id);
    expect(listed.filter((one) => [live, drafted, unused, dropped].includes(one))).toEqual([drafted, live]);
  });
});

describe('to publish a story with pictures', () => {
  const publish = async (mediaId: string, alt: string, acknowledged?: string[]) => {
    const { id, version } = await draftStory({ slides: [slideOf(mediaId, alt)] });
    return publishStory(MACHINE, { id, version, acknowledged }, MORNING);
  };

  test('each needs alt text of the story or of the library, or to be decorative', async () => {
    const [bare, described] = [await addPicture(), await addPicture({ alt: 'The far bank' })];
    const decorative = await addPicture({ decorative: true, alt: 'left over' });
    expect(await publish(bare, '')).toMatchObject({
      failure: { code: 'invalid', fields: { 'slides.0.alt': expect.stringContaining('Describe picture 1') } },
    });
    const altOf = async (result: Awaited<ReturnType<typeof publish>>) => {
      const [, year, month, day, slug = ''] = valueOf(result).path.split('/');
      const found = await findPublishedStory(`${year}-${month}-${day}`, slug, MORNING);
      return found?.kind === 'live' ? found.story.slides[0]?.alt : null;
    };
    expect(await altOf(await publish(described, ''))).toBe('The far bank');
    expect(await altOf(await publish(described, 'In the story’s words'))).toBe('In the story’s words');
    expect(await altOf(await publish(decorative, ''))).toBe('');
  });

  test('a licence that has ended is warned of until that very picture is acknowledged', async () => {
    const ended = await addPicture({ name: 'agency.jpg', licence: 'One year', licenceExpiresAt: MORNING });
    const warned = await publish(ended, 'x');
    expect(warned).toMatchObject({
      ok: false,
      failure: { code: 'warned', warnings: { [ended]: expect.stringContaining('agency.jpg') } },
    });
    expect(await publish(ended, 'x', [await addPicture()])).toMatchObject({ ok: false });
    expect(await publish(ended, 'x', [ended])).toMatchObject({ ok: true });
  });
});
