import { beforeAll, expect, test } from 'vitest';
import { read } from '#db/client';
import { findEdition } from '#db/edition';
import { MACHINE } from '#domain/access';
import { publishStory } from '#domain/stories/publish-story';
import { findPublishedStory, listNext, listSection, listTopic } from '#domain/stories/published';
import { saveStory } from '#domain/stories/save-story';
import { unpublishStory } from '#domain/stories/unpublish-story';
import { updateStory } from '#domain/stories/update-story';
import { listSections } from '#domain/sections/sections';
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
  writeContent,
} from '../../support/newsroom.ts';
import { listDay } from '#tests/support/days';

beforeAll(openNewsroom);

const edition = () => findEdition(read());

async function sectionOf(slug: string) {
  const section = (await listSections()).find((one) => one.slug === slug);
  if (!section) throw new Error(`no section ${slug}`);
  return section;
}

test('a draft has no address; published, it has the day of the newsroom and its headline', async () => {
  const headline = 'Snow closes the pass at Khunjerab';
  const { id, version } = await draftStory({ headline });
  const late = Date.UTC(2026, 10, 9, 20, 0); // the 9th in London, the 10th in Kolkata
  const { path } = valueOf(await publishStory(MACHINE, { id, version }, late));
  expect(path).toBe('/2026/11/10/snow-closes-the-pass-at-khunjerab');
  const found = await findPublishedStory('2026-11-10', 'snow-closes-the-pass-at-khunjerab', late);
  expect(found).toMatchObject({ kind: 'live', story: { headline, firstPublishedAt: late } });
  expect(await findPublishedStory('2026-11-10', 'snow-closes-the-pass-at-khunjerab', late - 1)).toBeNull();
});

test('editing a live story changes nothing for readers until Update', async () => {
  const { id, day, urlSlug } = await runStory({ headline: 'Dam filled' });
  const content = writeContent({ headline: 'Dam filled by half' });
  valueOf(await saveStory(MACHINE, { id, version: 1, content, slugline: '', urlSlug: '' }, MORNING + MINUTE));
  const before = await findPublishedStory(day, urlSlug, MORNING + HOUR);
  expect(before).toMatchObject({ story: { headline: 'Dam filled' } });
  valueOf(await updateStory(MACHINE, { id, version: 2 }, MORNING + HOUR));
  const after = await findPublishedStory(day, urlSlug, MORNING + HOUR);
  expect(after).toMatchObject({
    story: { headline: 'Dam filled by half', firstPublishedAt: MORNING, updatedAt: MORNING + HOUR },
  });
});

test('publishing raises the edition; updating and unpublishing raise the hard one', async () => {
  const start = await edition();
  const { id } = await runStory();
  const published = await edition();
  expect(published).toEqual({ number: start.number + 1, hard: start.hard });
  valueOf(
    await saveStory(
      MACHINE,
      { id, version: 1, content: writeContent(), slugline: '', urlSlug: '' },
      MORNING + 1,
    ),
  );
  expect(await edition()).toEqual(published);
  valueOf(await updateStory(MACHINE, { id, version: 2 }, MORNING + 2));
  expect(await edition()).toEqual({ number: published.number + 1, hard: published.number + 1 });
  valueOf(await unpublishStory(MACHINE, { id }, MORNING + 3));
  expect(await edition()).toEqual({ number: published.number + 2, hard: published.number + 2 });
});

test('an unpublished story is gone at its instant from every list, and comes back to the same address', async () => {
  const { id, day, urlSlug, path } = await runStory({ topics: ['Glaciers'] });
  const end = MORNING + HOUR;
  valueOf(await unpublishStory(MACHINE, { id }, end));
  expect(await findPublishedStory(day, urlSlug, end)).toEqual({
    kind: 'withdrawn',
    withdrawnAt: end,
    notice: null,
  });
  expect((await listDay(day, end)).map((story) => story.id)).not.toContain(id);
  expect(await listTopic('glaciers', { before: null, limit: 10 }, end)).toBeNull();
  const again = valueOf(await publishStory(MACHINE, { id, version: 1 }, end + DAY));
  expect(again.path).toBe(path);
  expect(await findPublishedStory(day, urlSlug, end + DAY)).toMatchObject({
    kind: 'live',
    story: { firstPublishedAt: MORNING },
  });
});

test('a withdrawal does not wait for what a colleague saved meanwhile', async () => {
  const { id, day, urlSlug } = await runStory();
  valueOf(
    await saveStory(MACHINE, { id, version: 1, content: writeContent(), slugline: '', urlSlug: '' }, MORNING),
  );
  valueOf(await unpublishStory(MACHINE, { id }, MORNING + 1));
  expect(await findPublishedStory(day, urlSlug, MORNING + 1)).toMatchObject({ kind: 'withdrawn' });
});

test('a story without headline, text or alt text is refused with the fields, and stays a draft', async () => {
  const mediaId = await addPicture();
  const slides = [{ mediaId, alt: '', caption: '', credit: '' }];
  const { id } = await draftStory({ headline: '', slides, body: { type: 'doc', content: [] } });
  const result = await publishStory(MACHINE, { id, version: 1 }, MORNING);
  expect(result).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  const fields = !result.ok && result.failure.code === 'invalid' ? Object.keys(result.failure.fields) : [];
  expect(fields).toEqual(['headline', 'body', 'slides.0.alt']);
});

test('two stories of one day cannot share an address', async () => {
  await runStory({ headline: 'The same words' });
  const { id } = await draftStory({ headline: 'The same words' });
  const result = await publishStory(MACHINE, { id, version: 1 }, MORNING);
  expect(result).toMatchObject({
    ok: false,
    failure: { code: 'invalid', fields: { urlSlug: expect.any(String) } },
  });
});

test('publishing a version that is not the newest is refused: nobody publishes a text unseen', async () => {
  const { id } = await draftStory();
  valueOf(
    await saveStory(MACHINE, { id, version: 1, content: writeContent(), slugline: '', urlSlug: '' }, MORNING),
  );
  const result = await publishStory(MACHINE, { id, version: 1 }, MORNING);
  expect(result).toMatchObject({ ok: false, failure: { code: 'changed-elsewhere', theirs: { version: 2 } } });
});

test('a contributor cannot publish; an author publishes own stories only', async () => {
  const contributor = actorOf('contributor');
  const author = actorOf('author');
  const theirs = await draftStory({}, MORNING, contributor);
  const own = await draftStory({}, MORNING, author);
  expect(await publishStory(contributor, theirs, MORNING)).toMatchObject({
    failure: { code: 'not-allowed' },
  });
  expect(await publishStory(author, theirs, MORNING)).toMatchObject({ failure: { code: 'not-allowed' } });
  expect(await publishStory(author, own, MORNING)).toMatchObject({ ok: true });
});

test('a list goes on by cursor without gap or repetition, also where instants are equal', async () => {
  const at = MORNING + 60 * DAY;
  const made = [];
  for (let count = 0; count < 7; count++) made.push((await runStory({ sectionId: 'in-depth' }, at)).id);
  const section = await sectionOf('in-depth');
  const seen: string[] = [];
  let before: string | null = null;
  do {
    const page = await listSection(section, { before, limit: 3 }, at);
    seen.push(...page.stories.map((story) => story.id));
    before = page.next;
  } while (before !== null);
  expect(seen).toHaveLength(new Set(seen).size);
  expect(new Set(seen)).toEqual(new Set(made));
});

test('next stories are others, each once', async () => {
  const at = MORNING + 90 * DAY;
  const first = await runStory({}, at);
  await runStory({}, at + HOUR);
  const found = await findPublishedStory(first.day, first.urlSlug, at + HOUR);
  if (found?.kind !== 'live') throw new Error('not live');
  const next = await listNext(found.story, 4, at + HOUR);
  const ids = next.map((story) => story.id);
  expect(ids).not.toContain(first.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBe(4);
});
