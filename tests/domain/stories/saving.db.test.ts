import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { read } from '#db/client';
import { revision } from '#db/schema';
import { MACHINE } from '#domain/access';
import { createStory } from '#domain/stories/create-story';
import { getDeskStory, previewStory } from '#domain/stories/desk';
import { listDeskStories } from '#domain/stories/desk-list';
import { findPublishedStory } from '#domain/stories/published';
import { saveStory } from '#domain/stories/save-story';
import { newId } from '#lib/id';
import {
  actorOf,
  bodyOf,
  draftStory,
  MORNING,
  openNewsroom,
  runStory,
  valueOf,
  writeContent,
} from '../../support/newsroom.ts';

beforeAll(openNewsroom);

const revisionsOf = (storyId: string) => read().select().from(revision).where(eq(revision.storyId, storyId));

test('a save adds a revision and overwrites nothing', async () => {
  const { id } = await draftStory({ headline: 'First' });
  const content = writeContent({ headline: 'Second' });
  valueOf(await saveStory(MACHINE, { id, version: 1, content, slugline: 'pass', urlSlug: '' }, MORNING));
  const headlines = (await revisionsOf(id)).map((row) => row.headline);
  expect(headlines.toSorted()).toEqual(['First', 'Second']);
  expect(valueOf(await getDeskStory(MACHINE, id, MORNING))).toMatchObject({
    version: 2,
    slugline: 'pass',
    content,
  });
});

test('what an editor saved by itself is a version like any other, and says so', async () => {
  const { id, day, urlSlug } = await runStory({ headline: 'As published' });
  const draft = { id, content: writeContent({ headline: 'Half a' }), slugline: '', urlSlug: '' };
  valueOf(await saveStory(MACHINE, { ...draft, version: 1, kind: 'autosaved' }, MORNING));
  expect(valueOf(await getDeskStory(MACHINE, id, MORNING))).toMatchObject({
    version: 2,
    state: 'changed',
    autosaved: true,
  });
  const seen = await findPublishedStory(day, urlSlug, MORNING);
  expect(seen).toMatchObject({ kind: 'live', story: { headline: 'As published' } });
  const late = await saveStory(MACHINE, { ...draft, version: 1, kind: 'autosaved' }, MORNING);
  expect(late).toMatchObject({ failure: { code: 'changed-elsewhere' } });
  valueOf(await saveStory(MACHINE, { ...draft, version: 2 }, MORNING)); // somebody asks for the same text
  expect(valueOf(await getDeskStory(MACHINE, id, MORNING)).autosaved).toBe(false);
  const kinds = (await revisionsOf(id)).map((row) => `${row.version} ${row.kind}`);
  expect(kinds.toSorted()).toEqual(['1 aside', '1 saved', '2 autosaved', '3 saved']);
});

test('of two editors who began on the same version the second is refused, and both texts are kept', async () => {
  const { id } = await draftStory();
  const asha = { ...actorOf('editor'), name: 'Asha' };
  const bilal = { ...actorOf('editor'), name: 'Bilal' };
  const theirs = writeContent({ body: bodyOf('As Asha wrote it.') });
  const mine = writeContent({ body: bodyOf('As Bilal wrote it.') });
  const saves = await Promise.all([
    saveStory(asha, { id, version: 1, content: theirs, slugline: '', urlSlug: '' }, MORNING),
    saveStory(bilal, { id, version: 1, content: mine, slugline: '', urlSlug: '' }, MORNING),
  ]);
  const refused = saves.flatMap((save) => (save.ok ? [] : [save.failure]));
  expect(refused).toHaveLength(1);
  expect(refused[0]).toMatchObject({ code: 'changed-elsewhere', theirs: { version: 2 } });
  const kept = await revisionsOf(id);
  expect(kept.map((row) => row.kind).toSorted()).toEqual(['aside', 'saved', 'saved']);
  const bodies = kept.map((row) => JSON.stringify(row.body));
  expect(bodies.some((body) => body.includes('As Asha'))).toBe(true);
  expect(bodies.some((body) => body.includes('As Bilal'))).toBe(true);
});

test('a new story that is sent twice is one, and what was written in between is kept with it', async () => {
  const sent = { id: newId(), slugline: '', urlSlug: '', content: writeContent({ headline: 'Sent' }) };
  const longer = { ...sent, content: writeContent({ headline: 'Sent, and more' }) };
  valueOf(await createStory(MACHINE, sent, MORNING));
  for (const again of [sent, longer, longer])
    expect(await createStory(MACHINE, again, MORNING)).toMatchObject({
      failure: { code: 'changed-elsewhere', theirs: { version: 1, content: { headline: 'Sent' } } },
    });
  const kept = (await revisionsOf(sent.id)).map((row) => `${row.version} ${row.kind} ${row.headline}`);
  expect([...new Set(kept)].toSorted()).toEqual(['0 aside Sent, and more', '1 saved Sent']);
});

test('nobody keeps a text with a story that they may not edit, by calling it a new one', async () => {
  const { id } = await draftStory();
  const content = writeContent({ headline: 'Not mine' });
  const sent = await createStory(actorOf('contributor'), { id, slugline: '', urlSlug: '', content }, MORNING);
  expect(sent).toMatchObject({ failure: { code: 'not-allowed' } });
  expect(await revisionsOf(id)).toHaveLength(1);
});

test('ten editors at once: one saves, nine are refused, no text is lost', async () => {
  const { id } = await draftStory();
  const saves = await Promise.all(
    Array.from({ length: 10 }, (_, number) => {
      const content = writeContent({ body: bodyOf(`As number ${number} wrote it.`) });
      return saveStory(actorOf('editor'), { id, version: 1, content, slugline: '', urlSlug: '' }, MORNING);
    }),
  );
  expect(saves.filter((save) => save.ok)).toHaveLength(1);
  expect(await revisionsOf(id)).toHaveLength(11);
});

test('a contributor edits only own stories, and those only until they were live', async () => {
  const contributor = actorOf('contributor');
  const own = await draftStory({}, MORNING, contributor);
  const other = await draftStory();
  const draft = { content: writeContent(), slugline: '', urlSlug: '' };
  expect(await saveStory(contributor, { ...other, ...draft }, MORNING)).toMatchObject({
    failure: { code: 'not-allowed' },
  });
  expect(await saveStory(contributor, { ...own, ...draft }, MORNING)).toMatchObject({ ok: true });
});

test('a slide that is not in the library is refused by name', async () => {
  const { id } = await draftStory();
  const content = writeContent({
    slides: [{ mediaId: 'f'.repeat(32), alt: 'A map', caption: '', credit: '' }],
  });
  const result = await saveStory(MACHINE, { id, version: 1, content, slugline: '', urlSlug: '' }, MORNING);
  expect(result).toMatchObject({
    failure: { code: 'invalid', fields: { 'slides.0.mediaId': expect.any(String) } },
  });
});

test('the desk lists stories by state and finds them by headline in any alphabet and case', async () => {
  const { id } = await runStory({ headline: 'Élan in Алматы 100%' });
  await draftStory({ headline: 'Something else' });
  const search = async (text: string, state: 'live' | 'draft' | null = null) =>
    valueOf(await listDeskStories(MACHINE, { state, search: text, before: null }, MORNING));
  expect((await search('АЛМАТЫ')).stories.map((story) => story.id)).toEqual([id]);
  expect((await search('élan', 'draft')).stories).toEqual([]);
  expect((await search('100%')).stories).toHaveLength(1);
  expect((await search('1_0%')).stories).toHaveLength(0);
  const content = writeContent({ headline: 'Élan in Алматы again' });
  valueOf(await saveStory(MACHINE, { id, version: 1, content, slugline: '', urlSlug: '' }, MORNING));
  expect((await search('алматы')).counts).toMatchObject({ all: 1, live: 0, changed: 1 });
});

test('a preview shows the newest text', async () => {
  const { id } = await runStory({ headline: 'Old' });
  const content = writeContent({ headline: 'New' });
  valueOf(await saveStory(MACHINE, { id, version: 1, content, slugline: '', urlSlug: '' }, MORNING));
  expect(valueOf(await previewStory(MACHINE, id, MORNING))).toMatchObject({ headline: 'New' });
});
