import { beforeAll, expect, test } from 'vitest';
import { write } from '#db/client';
import { insertSection } from '#db/sections';
import { MACHINE } from '#domain/access';
import type { Result } from '#domain/failure';
import { resolveAddress } from '#domain/front/addresses';
import { readEdition } from '#domain/front/edition';
import { addSection, changeSection } from '#domain/sections/change-section';
import { listDeskSections } from '#domain/sections/desk-sections';
import { orderSections } from '#domain/sections/order-sections';
import { retireSection, takeSectionBack } from '#domain/sections/retire-section';
import { OPEN_SECTIONS_MAX, type SectionWords, sectionSchema } from '#domain/sections/section-words';
import { listSections, openOnes } from '#domain/sections/sections';
import { writeCursor } from '#domain/stories/cursor';
import { createStory } from '#domain/stories/create-story';
import { saveStory } from '#domain/stories/save-story';
import {
  actorOf,
  draftStory,
  MORNING,
  openNewsroom,
  runStory,
  valueOf,
  writeContent,
} from '../../support/newsroom.ts';

beforeAll(openNewsroom);

let added = 0;
async function add(parts: Partial<SectionWords> = {}) {
  added += 1;
  const words: SectionWords = { name: `Section ${added}`, slug: `section-${added}`, form: 'news', ...parts };
  const { id, edits } = valueOf(await addSection(MACHINE, words, MORNING));
  return { id, edits, words };
}
type Added = Awaited<ReturnType<typeof add>>;

const change = ({ id, edits, words }: Added, parts: Partial<SectionWords>) =>
  changeSection(MACHINE, { id, edits, words: { ...words, ...parts } }, MORNING);
const retire = ({ id, edits }: { id: string; edits: number }) =>
  retireSection(MACHINE, { id, edits }, MORNING);
const resolve = (address: string) => {
  const [path = '', query = ''] = address.split('?');
  return resolveAddress(path, new URLSearchParams(query), MORNING);
};
const fieldsOf = (result: Result<unknown>) =>
  !result.ok && result.failure.code === 'invalid' ? result.failure.fields : {};
const masthead = async () => openOnes(await listSections()).map(({ id }) => id);

test('a section is added at the end of the masthead, and its page and feed answer', async () => {
  const before = await readEdition();
  const { id, words } = await add();
  expect((await masthead()).at(-1)).toBe(id);
  for (const path of [`/${words.slug}`, `/${words.slug}/feed.xml`])
    expect(await resolve(path)).toEqual({ kind: 'page', path, cursor: false });
  expect(await readEdition()).toEqual({ number: before.number + 1, hard: before.hard });
  await retire({ id, edits: 1 });
});

test('its former addresses lead to the present one, with its feed and its pages, however often it moves', async () => {
  const section = await add();
  await runStory({ sectionId: section.id }, MORNING - 1);
  const story = await runStory({ sectionId: section.id }, MORNING);
  valueOf(await change(section, { slug: 'world' }));
  valueOf(await change({ ...section, edits: 2 }, { slug: 'asia' }));
  const place = writeCursor({ at: MORNING, id: story.id });
  for (const old of [section.words.slug, 'world', 'WORLD']) {
    expect(await resolve(`/${old}`)).toEqual({ kind: 'moved', to: '/asia' });
    expect(await resolve(`/${old}/feed.xml`)).toEqual({ kind: 'moved', to: '/asia/feed.xml' });
    expect(await resolve(`/${old}?before=${place}`)).toEqual({ kind: 'moved', to: `/asia?before=${place}` });
    expect(await resolve(`/${old}?before=1-${'0'.repeat(32)}`)).toEqual({ kind: 'missing' });
  }
  valueOf(await change({ ...section, edits: 3 }, { slug: 'world' }));
  expect(await resolve('/world')).toMatchObject({ kind: 'page' });
  expect(await resolve('/asia')).toEqual({ kind: 'moved', to: '/world' });
  await retire({ id: section.id, edits: 4 });
});

test('an address or a name of another section, and an address that it had, are refused', async () => {
  const [one, other] = [await add(), await add()];
  valueOf(await change(one, { slug: 'left-behind' }));
  const moved = { ...one, edits: 2, words: { ...one.words, slug: 'left-behind' } };
  for (const slug of [one.words.slug, 'left-behind'])
    expect(fieldsOf(await change(other, { slug }))).toEqual({
      slug: expect.stringContaining(one.words.name),
    });
  expect(fieldsOf(await change(other, { name: one.words.name }))).toHaveProperty('name');
  valueOf(await change(moved, { slug: one.words.slug }));
  await retire({ id: one.id, edits: 3 });
  await retire(other);
});

test.each(['admin', 'api', 'news-sitemap', 'topics', 'by', 'search', 'corrections', 'media', 'about'])(
  'no section takes the address /%s',
  async (slug) => {
    const words: SectionWords = { name: 'A name', slug, form: 'news' };
    expect(fieldsOf(await addSection(MACHINE, words, MORNING))).toEqual({
      slug: expect.stringContaining(slug),
    });
    const section = await add();
    expect(fieldsOf(await change(section, { slug }))).toEqual({ slug: expect.stringContaining(slug) });
    await retire(section);
  },
);

test.each(['2026', '20', '', 'Not A Slug'])('no section has the address /%s', (slug) => {
  expect(sectionSchema.safeParse({ name: 'A name', slug, form: 'news' }).success).toBe(false);
});

test('a section that has an address which the site came to need can still be renamed', async () => {
  const words: SectionWords = { name: 'Letters', slug: 'cards', form: 'news' };
  await write((tx) => insertSection(tx, { id: 'letters', ...words, position: 99 }));
  const sent = sectionSchema.parse({ ...words, name: 'Postcards' });
  valueOf(await changeSection(MACHINE, { id: 'letters', edits: 1, words: sent }, MORNING));
  await retire({ id: 'letters', edits: 2 });
});

test.each(['security', 'share', 'republish', 'atom'])(
  'a section may be at /%s, which nothing needs',
  async (slug) => {
    await retire(await add({ slug }));
  },
);

test('a retired section leaves the masthead, takes no new story, keeps its own and goes on answering', async () => {
  const section = await add();
  const kept = await draftStory({ sectionId: section.id });
  const elsewhere = await draftStory();
  const live = await runStory({ sectionId: section.id });
  valueOf(await retire(section));
  expect(await masthead()).not.toContain(section.id);
  for (const path of [`/${section.words.slug}`, live.path])
    expect(await resolve(path)).toMatchObject({ kind: 'page' });

  const content = writeContent({ sectionId: section.id });
  const draft = { content, slugline: '', urlSlug: '' };
  const refused = { sectionId: expect.stringContaining('retired') };
  expect(fieldsOf(await createStory(MACHINE, draft, MORNING))).toEqual(refused);
  expect(fieldsOf(await saveStory(MACHINE, { ...elsewhere, ...draft }, MORNING))).toEqual(refused);
  const saved = valueOf(await saveStory(MACHINE, { ...kept, ...draft }, MORNING));
  // It may go elsewhere and come back: it stood there.
  const away = { ...draft, content: { ...content, sectionId: 'news' } };
  const gone = valueOf(await saveStory(MACHINE, { id: kept.id, version: saved.version, ...away }, MORNING));
  valueOf(await saveStory(MACHINE, { id: kept.id, version: gone.version, ...draft }, MORNING));

  valueOf(await takeSectionBack(MACHINE, { id: section.id, edits: 2 }, MORNING));
  expect((await masthead()).at(-1)).toBe(section.id);
  valueOf(await createStory(MACHINE, draft, MORNING));
  valueOf(await retire({ id: section.id, edits: 3 }));
});

test('the last section that takes stories is not retired', async () => {
  const open = openOnes(valueOf(await listDeskSections(MACHINE)));
  for (const section of open.slice(1)) valueOf(await retire(section));
  const [last] = open;
  expect(await retire(last ?? { id: '', edits: 0 })).toMatchObject({ failure: { code: 'invalid' } });
  for (const { id, edits } of open.slice(1))
    valueOf(await takeSectionBack(MACHINE, { id, edits: edits + 1 }, MORNING));
});

test('the order is that of the masthead, and one that was made from an older one is refused', async () => {
  const { id } = await add();
  const was = await masthead();
  const ids = [id, ...was.slice(0, -1)];
  const before = await readEdition();
  valueOf(await orderSections(MACHINE, { was, ids }, MORNING));
  expect(await masthead()).toEqual(ids);
  expect(await readEdition()).toEqual({ number: before.number + 1, hard: before.hard });
  expect(await orderSections(MACHINE, { was, ids: was }, MORNING)).toMatchObject({
    failure: { code: 'changed-elsewhere', theirs: { ids } },
  });
  for (const wrong of [ids.slice(1), [...ids, id], [...ids.slice(1), 'unknown']])
    expect(await orderSections(MACHINE, { was: ids, ids: wrong }, MORNING)).toMatchObject({
      failure: { code: 'invalid' },
    });
  valueOf(await orderSections(MACHINE, { was: ids, ids: was }, MORNING));
  await retire({ id, edits: 1 });
});

test('a change names the state that was seen', async () => {
  const section = await add();
  valueOf(await change(section, { name: 'Another name' }));
  expect(await change(section, { name: 'A third' })).toMatchObject({
    failure: { code: 'changed-elsewhere', theirs: { edits: 2, words: { name: 'Another name' } } },
  });
  expect(await retire(section)).toMatchObject({ failure: { code: 'changed-elsewhere' } });
  await retire({ id: section.id, edits: 2 });
});

test('a masthead is full one day', async () => {
  const room = OPEN_SECTIONS_MAX - (await masthead()).length;
  const all = [];
  for (let count = 0; count < room; count += 1) all.push(await add());
  added += 1;
  const words: SectionWords = { name: 'One too many', slug: 'one-too-many', form: 'news' };
  expect(fieldsOf(await addSection(MACHINE, words, MORNING))).toHaveProperty('name');
  for (const section of all) await retire(section);
});

test('only an admin changes sections', async () => {
  const editor = actorOf('editor');
  const words: SectionWords = { name: 'Mine', slug: 'mine', form: 'news' };
  const refused = { failure: { code: 'not-allowed' } };
  expect(await listDeskSections(editor)).toMatchObject(refused);
  expect(await addSection(editor, words, MORNING)).toMatchObject(refused);
  expect(await changeSection(editor, { id: 'news', edits: 1, words }, MORNING)).toMatchObject(refused);
  expect(await retireSection(editor, { id: 'news', edits: 1 }, MORNING)).toMatchObject(refused);
  expect(await takeSectionBack(editor, { id: 'news', edits: 1 }, MORNING)).toMatchObject(refused);
  expect(await orderSections(editor, { was: [], ids: [] }, MORNING)).toMatchObject(refused);
});
