import { beforeAll, expect, test } from 'vitest';
import { read } from '#db/client';
import { findPersonBySlug } from '#db/people';
import { MACHINE } from '#domain/access';
import type { Result } from '#domain/failure';
import { readEdition } from '#domain/front/edition';
import { findPublicRendition } from '#domain/media/find-rendition';
import { deletePicture } from '#domain/media/delete-picture';
import { listLibrary } from '#domain/media/list-library';
import { getDeskPerson, listDeskPeople } from '#domain/people/desk-people';
import { mergePeople } from '#domain/people/merge-people';
import type { Profile } from '#domain/people/profile';
import { findProfile } from '#domain/people/profiles';
import { createPerson, savePerson } from '#domain/people/save-person';
import { previewStory } from '#domain/stories/desk';
import { findPublishedStory } from '#domain/stories/published';
import { newId } from '#lib/id';
import {
  actorOf,
  addPicture,
  draftStory,
  MINUTE,
  MORNING,
  openNewsroom,
  runStory,
  valueOf,
  withdraw,
} from '../../support/newsroom.ts';
import { hirePerson } from '../../support/people.ts';

beforeAll(openNewsroom);

let made = 0;
const newName = () => `Person ${['one', 'two', 'three'][((made += 1)) % 3]} number ${made}`;
const slugFor = (name: string) => name.toLowerCase().replaceAll(' ', '-');

const profile = (parts: Partial<Profile> = {}): Profile => {
  const name = parts.name ?? newName();
  return {
    name,
    slug: slugFor(name),
    title: '',
    bio: '',
    pictureId: null,
    links: [],
    accountId: null,
    ...parts,
  };
};
const everything = { before: null, limit: 25 };
const page = (slug: string, at = MORNING) => findProfile(slug, everything, at);
const by = (name: string) => ({ bylines: [{ name, role: 'reporting' as const }] });
const make = async (parts: Partial<Profile> = {}) => {
  const written = profile(parts);
  return { ...valueOf(await createPerson(MACHINE, written, MORNING)), ...written };
};
const change = (
  person: Profile & { id: string; edits: number },
  parts: Partial<Profile>,
  actor = MACHINE,
) => {
  const { id, edits, ...written } = person;
  return savePerson(actor, { id, edits, profile: { ...written, ...parts } }, MORNING);
};
const refusal = (result: Result<unknown>) =>
  !result.ok && result.failure.code === 'invalid' ? result.failure.fields : {};

test('a name has a page while a live story carries it, and none before or after', async () => {
  const name = newName();
  const story = await runStory(by(name), MORNING);
  expect(await page(slugFor(name), MORNING - 1)).toBeNull();
  expect((await page(slugFor(name)))?.list.stories.map(({ id }) => id)).toEqual([story.id]);
  await withdraw(story, MORNING + MINUTE);
  expect(await page(slugFor(name), MORNING + MINUTE)).toBeNull();
});

test('a name that only a draft carries is unknown, and so is one that was written down beforehand', async () => {
  const name = newName();
  await draftStory(by(name));
  expect(await page(slugFor(name))).toBeNull();
  const person = await make({});
  expect(await page(person.slug)).toBeNull();
});

test('a profile that says something has a page before any story names the person', async () => {
  for (const parts of [
    { title: 'Kabul correspondent' },
    { bio: 'She walks.' },
    { links: [{ name: 'Letters', url: 'mailto:a@b.example' }] },
    { pictureId: await addPicture({ alt: 'A face' }) },
  ]) {
    const person = await make(parts);
    expect(await page(person.slug), JSON.stringify(parts)).toMatchObject({
      profile: { name: person.name },
      list: { stories: [] },
    });
  }
});

test('a byline leads to the person of that name, of that slug, and of a slug that they had', async () => {
  const person = await make({ name: 'Zohra Ahmadi' });
  const first = await runStory(by('Zohra Ahmadi'));
  valueOf(await change(person, { name: 'Zohra A. Karimi', slug: 'zohra-karimi' }));
  const former = await runStory(by('Zohra Ahmadi'));
  const named = await runStory(by('Zohra A. Karimi'));
  const spelled = await runStory(by('Zohra Karimi'));
  const list = (await page('zohra-karimi'))?.list.stories.map(({ id }) => id).toSorted();
  expect(list).toEqual([first, former, named, spelled].map(({ id }) => id).toSorted());
  expect(await findPersonBySlug(read(), 'zohra-ahmadi')).toBeNull();
  const found = await findPublishedStory(first.day, first.urlSlug, MORNING);
  expect(found).toMatchObject({
    story: { people: [{ name: 'Zohra Ahmadi', role: 'reporting', path: '/by/zohra-karimi' }] },
  });
});

test('the preview of a draft leads to those whom readers know, and to nobody else', async () => {
  const known = await make({ title: 'Correspondent' });
  const unknown = await make();
  const bylines = [known.name, unknown.name, newName()].map((name) => ({ name, role: 'reporting' as const }));
  const { id } = await draftStory({ bylines });
  expect(valueOf(await previewStory(MACHINE, id, MORNING)).people).toEqual([
    { name: known.name, role: 'reporting', path: `/by/${known.slug}`, elsewhere: [] },
  ]);
});

test('a name that no slug can spell leads to the person once somebody made them', async () => {
  const before = await runStory(by('आशा राव'));
  await make({ name: 'आशा राव', slug: 'asha-of-delhi' });
  const after = await runStory(by('आशा राव'));
  expect((await page('asha-of-delhi'))?.list.stories.map(({ id }) => id)).toEqual([after.id]);
  expect(await findPublishedStory(before.day, before.urlSlug, MORNING)).toMatchObject({
    story: { people: [] },
  });
});

test('a person stands once in a list, with what they did where they did not report', async () => {
  const name = newName();
  const roles = ['reporting', 'photographs', 'translation'] as const;
  const [both, seen] = [
    await runStory({ bylines: roles.map((role) => ({ name, role })) }),
    await runStory({
      bylines: [
        { name: newName(), role: 'reporting' },
        { name, role: 'photographs' },
      ],
    }),
  ];
  const found = await page(slugFor(name));
  expect(found?.list.stories).toHaveLength(2);
  expect(found?.roles).toEqual({ [seen.id]: ['photographs'] });
  const story = await findPublishedStory(both.day, both.urlSlug, MORNING);
  expect(story).toMatchObject({ story: { people: roles.map((role) => ({ role, name })) } });
});

test('names, addresses and accounts that are somebody else’s are refused', async () => {
  const { id: accountId } = await hirePerson('author');
  const taken = await make({ accountId });
  const moved = await make({});
  valueOf(await change(moved, { slug: `${moved.slug}-now` }));
  expect(refusal(await createPerson(MACHINE, profile({ name: taken.name, slug: 'free' }), MORNING))).toEqual({
    name: expect.stringContaining('merge'),
  });
  for (const slug of [taken.slug, moved.slug])
    expect(refusal(await createPerson(MACHINE, profile({ slug }), MORNING))).toHaveProperty('slug');
  expect(refusal(await createPerson(MACHINE, profile({ accountId }), MORNING))).toHaveProperty('accountId');
  const [back] = [await change({ ...moved, edits: 2 }, {})];
  expect(back.ok).toBe(true); // to a slug that they had themselves
});

test('a save names the state that was seen, and gives theirs back when it is older', async () => {
  const person = await make({ bio: 'First.' });
  valueOf(await change(person, { bio: 'Second.' }));
  expect(await change(person, { bio: 'Third.' })).toMatchObject({
    failure: { code: 'changed-elsewhere', theirs: { edits: 2, profile: { bio: 'Second.' } } },
  });
});

test('somebody edits what their own profile says, and neither whose it is nor anybody else’s', async () => {
  const { id: accountId } = await hirePerson('contributor');
  const contributor = { ...actorOf('contributor'), accountId };
  const own = await make({ accountId });
  const other = await make({});
  const list = valueOf(await listDeskPeople(contributor, { search: '', after: '' }, MORNING));
  expect(list.own).toEqual({ id: own.id, name: own.name });
  valueOf(await change(own, { bio: 'I write.', title: 'Intern' }, contributor));
  const newer = { ...own, bio: 'I write.', title: 'Intern', edits: 2 };
  for (const parts of [{ name: 'Someone' }, { slug: 'someone-else' }, { accountId: null }])
    expect(await change(newer, parts, contributor)).toMatchObject({ failure: { code: 'not-allowed' } });
  expect(await change(other, { bio: 'Mine.' }, contributor)).toMatchObject({
    failure: { code: 'not-allowed' },
  });
  expect(await createPerson(contributor, profile(), MORNING)).toMatchObject({
    failure: { code: 'not-allowed' },
  });
  const theirs = await addPicture({ alt: 'Not published yet', createdBy: newId() });
  expect(refusal(await change(newer, { pictureId: theirs }, contributor))).toHaveProperty('pictureId');
  const sent = await addPicture({ alt: 'Me', createdBy: accountId });
  valueOf(await change(newer, { pictureId: sent }, contributor));
});

test('the edition rises with what readers can see, hard where something is taken away', async () => {
  const hidden = await make({});
  const start = await readEdition();
  valueOf(await change(hidden, { name: newName() }));
  expect(await readEdition()).toEqual(start);
  const person = await make({ bio: 'She walks.' });
  const made = await readEdition();
  expect(made).toEqual({ number: start.number + 1, hard: start.hard });
  valueOf(await change(person, { title: 'Editor' }));
  expect(await readEdition()).toEqual({ number: made.number + 1, hard: start.hard });
  valueOf(await change({ ...person, title: 'Editor', edits: 2 }, { bio: '' }));
  expect(await readEdition()).toEqual({ number: made.number + 2, hard: made.number + 2 });
});

test('a portrait is public while its profile is, counts as used, and is not deleted', async () => {
  const pictureId = await addPicture({ alt: 'A face' });
  const address = { id: pictureId, version: 1, width: 320, ext: 'webp' };
  expect(await findPublicRendition(address, MORNING)).toBeNull();
  const person = await make({ pictureId });
  // The library has it without its file: found, and then missing on the disk.
  await expect(findPublicRendition(address, MORNING)).rejects.toThrow('ENOENT');
  expect(await deletePicture(MACHINE, { id: pictureId, edits: 1 }, MORNING)).toMatchObject({
    failure: { message: expect.stringContaining(`in the profile of ${person.name}`) },
  });
  const unused = async () =>
    valueOf(
      await listLibrary(MACHINE, { filter: 'unused', search: '', before: null }, MORNING),
    ).pictures.some(({ id }) => id === pictureId);
  expect(await unused()).toBe(false);
  valueOf(await change(person, { pictureId: null }));
  expect(await unused()).toBe(true);
  expect(await findPublicRendition(address, MORNING)).toBeNull();
  valueOf(await deletePicture(MACHINE, { id: pictureId, edits: 1 }, MORNING));
});

test('a portrait has alt text and a licence that has not ended', async () => {
  const undescribed = await addPicture();
  const ended = await addPicture({ alt: 'A face', licenceExpiresAt: MORNING });
  for (const pictureId of [undescribed, ended, newId()])
    expect(refusal(await createPerson(MACHINE, profile({ pictureId }), MORNING))).toHaveProperty('pictureId');
});

test('two people who are one keep their stories and their addresses, under one profile', async () => {
  const [name, other] = [newName(), newName()];
  const both = await runStory({
    bylines: [name, other].map((one) => ({ name: one, role: 'reporting' as const })),
  });
  const one = await runStory(by(other));
  const [keep, give] = await Promise.all(
    [name, other].map((each) => findPersonBySlug(read(), slugFor(each))),
  );
  const merged = await mergePeople(MACHINE, { id: give?.id ?? '', edits: 1, into: name }, MORNING);
  expect(valueOf(merged)).toEqual({ id: keep?.id });
  expect((await page(slugFor(name)))?.list.stories.map(({ id }) => id).toSorted()).toEqual(
    [both.id, one.id].toSorted(),
  );
  const later = await runStory(by(other));
  expect((await page(slugFor(name)))?.list.stories.map(({ id }) => id)).toContain(later.id);
  expect(await getDeskPerson(MACHINE, give?.id ?? '', MORNING)).toMatchObject({
    failure: { code: 'not-found' },
  });
});

test('a name that somebody had still means them, also where their address was never made of it', async () => {
  const [keep, give, renamed] = [
    await make(),
    await make({ slug: `given-${newId().slice(0, 8)}` }),
    await make({ slug: `renamed-${newId().slice(0, 8)}` }),
  ];
  valueOf(await mergePeople(MACHINE, { id: give.id, edits: 1, into: keep.name }, MORNING));
  valueOf(await change(renamed, { name: newName() }));
  const [merged, later] = [await runStory(by(give.name)), await runStory(by(renamed.name))];
  expect((await page(keep.slug))?.list.stories.map(({ id }) => id)).toContain(merged.id);
  expect((await page(renamed.slug))?.list.stories.map(({ id }) => id)).toContain(later.id);
  expect(await findPersonBySlug(read(), slugFor(give.name))).toBeNull();
  const unspelled = await make({ name: 'ईला मेनन', slug: `ila-${newId().slice(0, 8)}` });
  valueOf(await mergePeople(MACHINE, { id: unspelled.id, edits: 1, into: keep.name }, MORNING));
  const last = await runStory(by('ईला मेनन'));
  expect((await page(keep.slug))?.list.stories.map(({ id }) => id)).toContain(last.id);
});

test('the list goes on by cursor, counts live stories and finds by name or title', async () => {
  const titled = await make({ title: 'Keeper of the tide tables' });
  await runStory(by(titled.name));
  await withdraw(await runStory(by(titled.name)), MORNING);
  const found = valueOf(await listDeskPeople(MACHINE, { search: 'TIDE tab', after: '' }, MORNING));
  expect(found.people).toMatchObject([{ id: titled.id, liveStories: 1, hasAccount: false }]);
  for (let count = 0; count < 60; count += 1) await make({ name: `Zz ${count} of many` });
  const seen: string[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const list: { people: { id: string }[]; next: string | null } = valueOf(
      await listDeskPeople(MACHINE, { search: 'of many', after }, MORNING),
    );
    seen.push(...list.people.map(({ id }) => id));
    after = list.next;
  }
  expect(new Set(seen).size).toBe(60);
  expect(seen).toHaveLength(60);
});
