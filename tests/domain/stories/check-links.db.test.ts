import { beforeAll, expect, test } from 'vitest';
import { MACHINE } from '#domain/access';
import { checkLinks } from '#domain/stories/check-links';
import type { Body } from '#domain/stories/body';
import { environment } from '#lib/environment';
import { actorOf, draftStory, MORNING, openNewsroom, runStory, valueOf } from '../../support/newsroom.ts';

beforeAll(openNewsroom);

const bodyWith = (hrefs: string[]): Body => ({
  type: 'doc',
  content: hrefs.map((href) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: 'a page', marks: [{ type: 'link', attrs: { href } }] }],
  })),
});

const asked: string[] = [];
const answers: Record<string, number> = { 'https://gone.example/': 404, 'https://shy.example/': 403 };
const ask = async (href: string) => {
  asked.push(href);
  return { status: answers[href] ?? 200 };
};

test('pages that do not answer are named with their block; who hides from machines is there', async () => {
  const body = bodyWith(['https://good.example/', 'https://gone.example/', 'https://shy.example/']);
  const { id } = await draftStory({ body });
  expect(valueOf(await checkLinks(MACHINE, id, MORNING, ask))).toMatchObject({
    asked: 3,
    left: 0,
    silent: [{ place: 'body', block: 1, message: 'https://gone.example/ answers with error 404.' }],
  });
});

test('a link to this site is looked up, never fetched, and leads to what readers have', async () => {
  const { path } = await runStory();
  const { siteUrl } = environment();
  const { id } = await draftStory({
    body: bodyWith([path, `${siteUrl}${path}`, '/2020/01/01/never-written']),
  });
  asked.length = 0;
  expect(valueOf(await checkLinks(MACHINE, id, MORNING, ask)).silent).toMatchObject([
    { block: 2, message: '/2020/01/01/never-written leads to nothing that readers have now.' },
  ]);
  expect(asked).toEqual([]);
});

test('at most thirty are asked, and only for somebody who may edit the story', async () => {
  const many = Array.from({ length: 32 }, (_, place) => `https://good.example/${place}`);
  const { id } = await draftStory({ body: bodyWith(many) });
  expect(valueOf(await checkLinks(MACHINE, id, MORNING, ask))).toMatchObject({
    asked: 30,
    left: 2,
    silent: [],
  });
  expect(await checkLinks(actorOf('author'), id, MORNING, ask)).toMatchObject({
    failure: { code: 'not-allowed' },
  });
});
