import { beforeAll, expect, test } from 'vitest';
import { makePaper } from '../../../bin/bench/scale/made-up-paper.ts';
import { engine } from '#db/engine';
import { MACHINE } from '#domain/access';
import { fillPaper, indexPaper } from '#domain/made-up/fill-paper';
import { listSections } from '#domain/sections/sections';
import { findPublishedStory, listSection, listTopic } from '#domain/stories/published';
import { actorOf, DAY, MORNING, openNewsroom } from '../../support/newsroom.ts';

beforeAll(openNewsroom);

const paper = () => makePaper({ count: 130, now: MORNING, short: false });

test.runIf(engine === 'sqlite')('a made-up paper reads as one that was published at the desk', async () => {
  await expect(fillPaper(actorOf('editor'), paper())).rejects.toThrow('may not');
  expect(await fillPaper(MACHINE, paper())).toBe(130);
  const [news] = await listSections();
  if (!news) throw new Error('There is no section.');
  const { stories, next } = await listSection(news, { before: null, limit: 25 }, MORNING);
  expect(stories).toHaveLength(25);
  expect(next).not.toBeNull();
  const [story] = stories;
  const [, year, month, date, slug = ''] = story?.path.split('/') ?? [];
  const found = await findPublishedStory(`${year}-${month}-${date}`, slug, MORNING);
  expect(found).toMatchObject({ kind: 'live', story: { id: story?.id } });
  const [commonest] = paper().topics;
  expect((await listTopic(commonest?.slug ?? '', { before: null, limit: 5 }, MORNING))?.stories).toHaveLength(
    5,
  );
  expect(await indexPaper(MORNING + DAY)).toBeNull();
  await expect(fillPaper(MACHINE, paper())).rejects.toThrow('empty paper');
});
