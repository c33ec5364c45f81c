import { beforeAll, expect, test } from 'vitest';
import { MACHINE } from '#domain/access';
import { createPerson } from '#domain/people/save-person';
import { getDeskStory, asPublished } from '#domain/stories/desk';
import { findPublishedStory } from '#domain/stories/published';
import { addPicture, MORNING, openNewsroom, runStory, valueOf } from '../../support/newsroom.ts';

beforeAll(openNewsroom);

const nothing = { title: '', bio: '', pictureId: null, links: [], accountId: null };

test('a story says who its authors are, as far as anything is said of them, and a preview the same', async () => {
  const pictureId = await addPicture({ alt: 'Ada Quill' });
  const known = {
    ...nothing,
    name: 'Ada Quill',
    slug: 'ada-quill',
    title: 'Editor',
    bio: 'Walks.',
    pictureId,
  };
  valueOf(await createPerson(MACHINE, known, MORNING));
  const chen = { ...nothing, name: 'Chen Li', slug: 'chen-li', title: 'Photographer' };
  valueOf(await createPerson(MACHINE, chen, MORNING));
  const { id, day, urlSlug } = await runStory({
    bylines: [
      { name: 'Chen Li', role: 'photographs' },
      { name: 'Nobody Special', role: 'reporting' },
      { name: 'Ada Quill', role: 'reporting' },
    ],
  });
  const found = await findPublishedStory(day, urlSlug, MORNING);
  if (found?.kind !== 'live') throw new Error('The story is not live.');
  expect(found.story.authors).toMatchObject([
    { path: '/by/ada-quill', name: 'Ada Quill', title: 'Editor', bio: 'Walks.', picture: { id: pictureId } },
  ]);
  const preview = await asPublished(valueOf(await getDeskStory(MACHINE, id, MORNING)), MORNING);
  expect(preview.authors).toEqual(found.story.authors);
});

test('where nobody reported it, those who took its pictures are its authors', async () => {
  const { day, urlSlug } = await runStory({ bylines: [{ name: 'Chen Li', role: 'photographs' }] });
  const found = await findPublishedStory(day, urlSlug, MORNING);
  expect(found).toMatchObject({ story: { authors: [{ name: 'Chen Li', picture: null }] } });
});
