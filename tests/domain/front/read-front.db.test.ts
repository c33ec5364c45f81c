import { eq, inArray } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { read, write } from '#db/client';
import { listLiveOfDay } from '#db/published';
import { section, story } from '#db/schema';
import { frontSchema, LEAD } from '#domain/front/content';
import { listFrontSections } from '#domain/front/front-sections';
import { OPEN_SECTIONS_MAX } from '#domain/sections/section-words';
import { forgetFronts, frontOf, idsOf, launch, seenAt } from '../../support/fronts.ts';
import {
  DAY,
  draftStory,
  HOUR,
  MINUTE,
  MORNING,
  openNewsroom,
  runStory,
  valueOf,
  withdraw,
} from '../../support/newsroom.ts';
import { scheduledStory } from '../../support/scheduled.ts';

beforeAll(openNewsroom);
beforeEach(forgetFronts);

describe('readers see', () => {
  test('the newest day of the news by time, and the newest features, while no front was launched', async () => {
    const noon = MORNING + 40 * DAY;
    const before = await runStory({}, noon - DAY);
    const early = await runStory({}, noon);
    const late = await runStory({}, noon + HOUR);
    const feature = await runStory({ sectionId: 'in-depth' }, noon);
    const seen = await seenAt(noon + 2 * HOUR);
    expect([seen.lead, seen.news?.day, idsOf(seen.news?.stories)]).toEqual([
      [],
      '2026-12-19',
      [late.id, early.id],
    ]);
    expect(idsOf(seen.news?.earlier)?.[0]).toBe(before.id);
    expect(idsOf(seen.others[0]?.stories)?.[0]).toBe(feature.id);
  });

  test.each([
    ['Kiritimati', -10 * HOUR - MINUTE],
    ['Baker Island', 36 * HOUR - MINUTE],
  ])('a story on the day of its address, though the newsroom was in %s then', async (_, first) => {
    const at = Date.UTC(2027, 0, 9) + first;
    const { id } = await runStory({}, at);
    await write((tx) => tx.update(story).set({ urlDay: '2027-01-09' }).where(eq(story.id, id)));
    const rows = await listLiveOfDay(read(), { day: '2027-01-09', sectionId: 'news', limit: 9 }, at);
    expect(rows.map(({ storyId }) => storyId)).toContain(id);
  });

  test('what was launched, without what they may not see, and a scheduled story from its hour on', async () => {
    const [first, gone] = [await runStory(), await runStory()];
    const later = await scheduledStory(MORNING + HOUR);
    const draft = await draftStory();
    valueOf(await launch(frontOf({ [LEAD]: [later.id, gone.id, draft.id, first.id] })));
    expect(idsOf((await seenAt(MORNING)).lead)).toEqual([gone.id, first.id]);
    await withdraw(gone, MORNING + 1);
    expect(idsOf((await seenAt(MORNING + 1)).lead)).toEqual([first.id]);
    expect(idsOf((await seenAt(MORNING + HOUR - 1)).lead)).toEqual([first.id]);
    expect(idsOf((await seenAt(MORNING + HOUR)).lead)).toEqual([later.id, first.id]);
  });

  test('an embargoed story in its slot when the embargo ends', async () => {
    const embargoed = await runStory();
    await write((tx) =>
      tx
        .update(story)
        .set({ embargoUntil: MORNING + HOUR })
        .where(eq(story.id, embargoed.id)),
    );
    valueOf(await launch(frontOf({ [LEAD]: [embargoed.id] })));
    expect((await seenAt(MORNING + HOUR - 1)).lead).toEqual([]);
    expect(idsOf((await seenAt(MORNING + HOUR)).lead)).toEqual([embargoed.id]);
  });

  test('what is breaking first, until its hour is over', async () => {
    const [placed, urgent] = [await runStory(), await runStory()];
    await write((tx) =>
      tx
        .update(story)
        .set({ breakingUntil: MORNING + HOUR })
        .where(eq(story.id, urgent.id)),
    );
    valueOf(await launch(frontOf({ [LEAD]: [placed.id] })));
    expect(idsOf((await seenAt(MORNING)).lead)).toEqual([urgent.id, placed.id]);
    expect(idsOf((await seenAt(MORNING + HOUR)).lead)).toEqual([placed.id]);
  });

  test('the newest of every further section, each of its own, and none of one that is retired', async () => {
    const at = MORNING + 3 * DAY;
    for (const id of ['opinion', 'books'])
      await write((tx) =>
        tx.insert(section).values({ id, slug: id, name: id, form: 'features', position: 9 }),
      );
    const opinions = [];
    for (let count = 0; count < 6; count += 1)
      opinions.unshift((await runStory({ sectionId: 'opinion' }, at + count)).id);
    const book = await runStory({ sectionId: 'books' }, at);
    const blocks = async () =>
      (await seenAt(at + HOUR)).others.map((block) => [block.section.id, ...(idsOf(block.stories) ?? [])]);
    expect(await blocks()).toContainEqual(['opinion', ...opinions.slice(0, 4)]);
    expect(await blocks()).toContainEqual(['books', book.id]);
    await write((tx) => tx.update(section).set({ retiredAt: at }).where(eq(section.id, 'opinion')));
    expect((await blocks()).map(([id]) => id)).not.toContain('opinion');
  });

  test('a section as full as ever while its newest stories are breaking', async () => {
    const at = MORNING + 60 * DAY;
    await write((tx) =>
      tx.insert(section).values({ id: 'seas', slug: 'seas', name: 'seas', form: 'features', position: 8 }),
    );
    const stories: string[] = [];
    for (let count = 0; count < 7; count += 1)
      stories.unshift((await runStory({ sectionId: 'seas' }, at + count)).id);
    await write((tx) =>
      tx
        .update(story)
        .set({ breakingUntil: at + HOUR })
        .where(inArray(story.id, stories.slice(0, 3))),
    );
    const seen = await seenAt(at + HOUR - 1);
    expect(idsOf(seen.lead)).toEqual(stories.slice(0, 3));
    expect(idsOf(seen.others.find(({ section: { id } }) => id === 'seas')?.stories)).toEqual(
      stories.slice(3),
    );
  });

  test('every section of a masthead that is full, and a draft may have slots in each of them', async () => {
    const known = (await listFrontSections()).length;
    for (let count = known; count < OPEN_SECTIONS_MAX; count += 1) {
      const id = `room-${count}`;
      await write((tx) =>
        tx.insert(section).values({ id, slug: id, name: id, form: 'features', position: 20 + count }),
      );
    }
    const sections = await listFrontSections();
    expect(sections).toHaveLength(OPEN_SECTIONS_MAX);
    const blocks = [LEAD, ...sections.map(({ id }) => id), 'a-retired-one'];
    const stories = blocks.map((_, place) => place.toString(16).padStart(32, '0'));
    const front = frontOf(Object.fromEntries(blocks.map((id, place) => [id, [stories[place] ?? '']])));
    expect(frontSchema.safeParse(front).success).toBe(true);
  });
});
