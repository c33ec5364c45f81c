import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { read, write } from '#db/client';
import { isMediaLive } from '#db/media';
import { forgetDroppedMedia } from '#db/media-uses';
import { person, publication, publicationPerson, storyMedia } from '#db/schema';
import { MACHINE } from '#domain/access';
import type { Content } from '#domain/stories/content';
import { createStory } from '#domain/stories/create-story';
import { listDeskStories } from '#domain/stories/desk-list';
import { getDeskStory, previewStory } from '#domain/stories/desk';
import { listKnownNames } from '#domain/stories/known-names';
import { publishStory } from '#domain/stories/publish-story';
import { findPublishedStory, listLatest } from '#domain/stories/published';
import { saveStory } from '#domain/stories/save-story';
import { newId } from '#lib/id';
import {
  actorOf,
  addPicture,
  bodyOf,
  DAY,
  draftStory,
  MINUTE,
  MORNING,
  openNewsroom,
  runStory,
  valueOf,
  writeContent,
} from '../../support/newsroom.ts';

beforeAll(openNewsroom);

const LATER = MORNING + MINUTE;
const words = (mediaId: string, alt = 'A ferry') => ({ mediaId, alt, caption: 'Said here', credit: '' });
const withPicture = (mediaId: string): Content['body'] => ({
  type: 'doc',
  content: [
    ...bodyOf('It stopped.').content,
    { type: 'picture', attrs: { ...words(mediaId), width: 'wide' } },
  ],
});

async function published(parts: Partial<Content>) {
  const { day, urlSlug } = await runStory(parts);
  const found = await findPublishedStory(day, urlSlug, LATER);
  if (found?.kind !== 'live') throw new Error('The story is not live.');
  const [card] = (await listLatest(200, LATER)).filter(({ id }) => id === found.story.id);
  return { story: found.story, card };
}

test('publishing writes down who did what, one person once in each role', async () => {
  const bylines: Content['bylines'] = [
    { name: 'Chen Li', role: 'photographs' },
    { name: 'Asha Rao', role: 'reporting' },
    { name: 'asha rao', role: 'reporting' },
    { name: 'Chen Li', role: 'reporting' },
  ];
  const { id } = await runStory({ bylines });
  const rows = await read()
    .select({ slug: person.slug, role: publicationPerson.role })
    .from(publicationPerson)
    .innerJoin(person, eq(person.id, publicationPerson.personId))
    .innerJoin(publication, eq(publication.id, publicationPerson.publicationId))
    .where(eq(publication.storyId, id))
    .orderBy(publicationPerson.position);
  expect(rows).toEqual([
    { slug: 'asha-rao', role: 'reporting' },
    { slug: 'chen-li', role: 'reporting' },
    { slug: 'chen-li', role: 'photographs' },
  ]);
  const { bylines: kept } = valueOf(await getDeskStory(MACHINE, id, LATER)).content;
  expect(kept).toEqual(bylines);
});

test('the desk lists the reporters, and knows the names to complete with', async () => {
  const { id } = await runStory({
    bylines: [
      { name: 'Dina Omar', role: 'translation' },
      { name: 'Farah Known', role: 'reporting' },
    ],
    topics: ['Known rivers'],
  });
  const asked = { state: null, search: '', before: null };
  const { stories } = valueOf(await listDeskStories(MACHINE, asked, LATER));
  expect(stories.find((story) => story.id === id)?.bylines).toEqual(['Farah Known']);
  const known = await listKnownNames(actorOf('contributor'));
  expect(known.people).toEqual(expect.arrayContaining(['Dina Omar', 'Farah Known']));
  expect(known.topics).toContain('Known rivers');
});

test('a story is shown in lists by its lead picture, else its first slide, else the first picture in its text', async () => {
  const [lead, slide, inText] = await Promise.all([addPicture(), addPicture(), addPicture()]);
  const body = withPicture(inText);
  const slides = [words(slide)];
  const whole = await published({ leadPicture: words(lead), slides, body });
  expect(whole.card?.picture).toMatchObject({ id: lead, caption: 'Said here' });
  expect(whole.story).toMatchObject({ leadPicture: { id: lead }, slides: [{ id: slide }] });
  expect(whole.story.socialPicture?.id).toBe(lead);
  expect((await published({ slides, body })).card?.picture?.id).toBe(slide);
  const written = await published({ body });
  expect(written.card?.picture).toMatchObject({ id: inText, alt: 'A ferry' });
  expect(written.story).toMatchObject({ leadPicture: null, slides: [], socialPicture: { id: inText } });
  expect((await published({})).card?.picture).toBeNull();
});

test('lead and social picture are readers’ with the story, and shown at the desk before', async () => {
  const [lead, social] = [await addPicture(), await addPicture({ alt: 'From the library' })];
  const parts = { leadPicture: words(lead), socialPicture: { mediaId: social, alt: '' } };
  const { id, version } = await draftStory(parts);
  expect(await isMediaLive(read(), social, LATER)).toBe(false);
  expect(valueOf(await previewStory(MACHINE, id, LATER))).toMatchObject({
    picture: { id: lead },
    leadPicture: { id: lead },
    socialPicture: { id: social, alt: 'From the library' },
  });
  valueOf(await publishStory(MACHINE, { id, version }, MORNING));
  expect(await Promise.all([lead, social].map((one) => isMediaLive(read(), one, LATER)))).toEqual([
    true,
    true,
  ]);
});

test('a lead or social picture that is not described, or not in the library, is named by its field', async () => {
  const picture = await addPicture();
  const bare = { leadPicture: words(picture, ''), socialPicture: { mediaId: picture, alt: '' } };
  expect(await publishStory(MACHINE, await draftStory(bare), LATER)).toMatchObject({
    failure: { fields: { 'leadPicture.alt': /lead picture/, 'socialPicture.alt': /social picture/ } },
  });
  const decorative = await addPicture({ decorative: true });
  const story = await draftStory({ leadPicture: words(decorative, '') });
  expect(await publishStory(MACHINE, story, LATER)).toMatchObject({ ok: true });
  const gone = { leadPicture: words(newId()), socialPicture: { mediaId: newId(), alt: '' } };
  const draft = { content: writeContent(gone), slugline: '', urlSlug: '' };
  expect(await createStory(MACHINE, draft, MORNING)).toMatchObject({
    failure: { fields: { leadPicture: /not in the library/, socialPicture: /not in the library/ } },
  });
});

test('a licence that has ended is told also of a lead and of a social picture', async () => {
  const [lead, social] = await Promise.all(
    ['lead.jpg', 'social.jpg'].map((name) => addPicture({ name, licenceExpiresAt: MORNING - DAY })),
  );
  const story = await draftStory({
    leadPicture: words(lead ?? ''),
    socialPicture: { mediaId: social ?? '', alt: 'A ferry' },
  });
  const warned = await publishStory(MACHINE, story, MORNING);
  expect(warned).toMatchObject({ failure: { code: 'warned' } });
  const failure = warned.ok || warned.failure.code !== 'warned' ? null : warned.failure;
  expect(new Set(Object.keys(failure?.warnings ?? {}))).toEqual(new Set([lead, social]));
});

test('what only an earlier text had as lead or social picture stays known while that text is kept', async () => {
  const [lead, social] = [await addPicture(), await addPicture()];
  const parts = { leadPicture: words(lead), socialPicture: { mediaId: social, alt: 'A ferry' } };
  const { id, version } = await draftStory(parts);
  const draft = { content: writeContent(), slugline: '', urlSlug: '' };
  valueOf(await saveStory(MACHINE, { id, version, ...draft }, LATER));
  await write((tx) => forgetDroppedMedia(tx, id));
  const rows = await read().select().from(storyMedia).where(eq(storyMedia.storyId, id));
  expect(new Map(rows.map((row) => [row.mediaId, row.current]))).toEqual(
    new Map([
      [lead, false],
      [social, false],
    ]),
  );
});
