import { beforeAll, expect, test } from 'vitest';
import { EMPTY_BODY } from '#domain/stories/body';
import { findPublishedStory, listLatest } from '#domain/stories/published';
import { listWhole } from '#domain/stories/whole-stories';
import {
  addPicture,
  bodyOf,
  draftStory,
  MINUTE,
  MORNING,
  openNewsroom,
  runStory,
  withdraw,
} from '#tests/support/newsroom';

beforeAll(openNewsroom);

const pictureWords = { alt: 'A weir', caption: 'The weir', credit: 'Ink' };

test('stories that are fetched together say the same as each by itself', async () => {
  const bylines = [
    { name: 'Chen Li', role: 'photographs' as const },
    { name: 'Asha Rao', role: 'reporting' as const },
    { name: 'आशा राव', role: 'reporting' as const },
  ];
  const mediaId = await addPicture();
  const other = await runStory({ topics: ['Salt', 'Rice'] });
  const lead = { mediaId, ...pictureWords };
  await runStory({
    bylines,
    topics: ['Rice', 'Water'],
    leadPicture: lead,
    slides: [lead, { ...lead, mediaId: await addPicture() }],
    body: {
      type: 'doc',
      content: [
        ...bodyOf('One').content,
        { type: 'relatedStory', attrs: { storyId: other.id } },
        { type: 'picture', attrs: { ...lead, width: 'text' } },
      ],
    },
  });
  await runStory({ body: bodyOf('Nothing around it') });
  const whole = await listWhole(await listLatest(30, MORNING), MORNING);
  expect(whole).toHaveLength(3);
  for (const { references, ...story } of whole) {
    const [, year, month, day, slug = ''] = story.path.split('/');
    const found = await findPublishedStory(`${year}-${month}-${day}`, slug, MORNING);
    if (found?.kind !== 'live') throw new Error(`${story.path} is not live`);
    expect(found.story).toMatchObject(story);
    expect(references.pictures).toMatchObject(found.story.references.pictures);
    expect(references.stories).toMatchObject(found.story.references.stories);
  }
});

test('where a feed says only what stories are about, their texts are not read', async () => {
  const cards = await listLatest(30, MORNING);
  const [whole, bare] = [await listWhole(cards, MORNING), await listWhole(cards, MORNING, 'without texts')];
  const about = { body: EMPTY_BODY, leadPicture: null, slides: [] };
  const references = { pictures: {}, files: {}, stories: {} };
  expect(bare).toEqual(whole.map((story) => ({ ...story, ...about, references })));
});

test('of stories that are not live nothing is told, whoever asks for them', async () => {
  const at = MORNING + MINUTE;
  const story = await runStory({}, at);
  const cards = await listLatest(30, at);
  expect(cards.map(({ id }) => id)).toContain(story.id);
  const ids = async (when: number) => (await listWhole(cards, when)).map(({ id }) => id);
  expect(await ids(at)).toContain(story.id);
  expect(await ids(at - 1)).not.toContain(story.id);
  await withdraw(story, at + 1);
  expect(await ids(at + 1)).not.toContain(story.id);
  const [card] = cards;
  const { id } = await draftStory();
  expect(card && (await listWhole([{ ...card, id }], at))).toEqual([]);
});
