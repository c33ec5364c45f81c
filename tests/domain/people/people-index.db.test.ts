import { beforeAll, expect, test } from 'vitest';
import { MACHINE } from '#domain/access';
import { resolveAddress } from '#domain/front/addresses';
import { readPeopleIndex } from '#domain/people/people-index';
import { createPerson } from '#domain/people/save-person';
import {
  addPicture,
  draftStory,
  MINUTE,
  MORNING,
  openNewsroom,
  runStory,
  valueOf,
  withdraw,
} from '../../support/newsroom.ts';

beforeAll(openNewsroom);

const AT = MORNING + MINUTE;
const by = (...names: string[]) => ({
  bylines: names.map((name) => ({ name, role: 'reporting' as const })),
});
const profile = { slug: '', title: '', bio: '', pictureId: null, links: [], accountId: null };
const listed = async (at = AT) =>
  (await readPeopleIndex({ from: null, language: 'en' }, at)).groups.flatMap(({ entries }) => entries);
const resolve = (from: string, at = AT) => resolveAddress('/by', new URLSearchParams({ from }), at);

test('everybody with a live story is listed once with portrait, title and number, whatever they did', async () => {
  const pictureId = await addPicture({ alt: 'Ines Prado' });
  const ines = { ...profile, name: 'Ines Prado', slug: 'ines-prado', title: 'Photographer', pictureId };
  valueOf(await createPerson(MACHINE, ines, MORNING));
  await runStory(by('Ines Prado'));
  await runStory({
    bylines: [
      { name: 'Ines Prado', role: 'reporting' },
      { name: 'Ines Prado', role: 'photographs' },
    ],
  });
  expect(await listed()).toEqual([
    {
      path: '/by/ines-prado',
      name: 'Ines Prado',
      title: 'Photographer',
      picture: expect.objectContaining({ id: pictureId }),
      stories: { number: 2, isMore: false },
    },
  ]);
});

test('who has a profile and no live story is not listed, nor a name that only a draft carries', async () => {
  const told = { ...profile, name: 'Ada Quill', slug: 'ada-quill', title: 'Walker' };
  valueOf(await createPerson(MACHINE, told, MORNING));
  await draftStory(by('Drafted Name'));
  const later = await runStory(by('Later Name'), AT + MINUTE);
  const names = async (at: number) => (await listed(at)).map(({ name }) => name);
  expect(await names(AT)).not.toEqual(expect.arrayContaining(['Ada Quill']));
  expect(await names(AT)).not.toEqual(expect.arrayContaining(['Drafted Name']));
  expect(await names(AT)).not.toEqual(expect.arrayContaining(['Later Name']));
  expect(await names(AT + MINUTE)).toContain('Later Name');
  expect(await resolve('later-name', AT + MINUTE)).toMatchObject({ kind: 'page' });
  await withdraw(later, AT + 2 * MINUTE);
  expect(await names(AT + 2 * MINUTE)).not.toContain('Later Name');
  for (const slug of ['later-name', 'ada-quill', 'drafted-name', 'nobody', 'No Slug'])
    expect(await resolve(slug, AT + 2 * MINUTE), slug).toEqual({ kind: 'missing' });
});
