import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { MACHINE } from '#domain/access';
import { removeDemoContent } from '#domain/demo/demo-content';
import { addDemoPage, parseDemoPage } from '#domain/demo/demo-pages';
import { listDeskPages } from '#domain/pages/desk-pages';
import { listPublicPages } from '#domain/pages/public-pages';
import { publishPage } from '#domain/pages/publish-page';
import { savePage } from '#domain/pages/save-page';
import { actorOf, bodyOf, MORNING, openNewsroom, valueOf } from '../../support/newsroom.ts';

beforeAll(openNewsroom);

const DIRECTORY = join(import.meta.dirname, '..', '..', '..', 'demo', 'pages');
const pages = () =>
  globSync('*.md', { cwd: DIRECTORY })
    .toSorted()
    .map((file) => parseDemoPage(readFileSync(join(DIRECTORY, file), 'utf8'), 'The Test Paper'));
const addAll = async () => {
  for (const page of pages()) valueOf(await addDemoPage(MACHINE, page, MORNING));
};
const slugs = async () => (await listPublicPages()).map(({ slug }) => slug);

test('the pages of the demo are fit for readers and speak of the paper by its name', async () => {
  await addAll();
  expect(await slugs()).toEqual(['about', 'contact', 'ethics', 'privacy']);
  expect(JSON.stringify(pages())).toContain('The Test Paper');
  expect(JSON.stringify(pages())).not.toContain('{paper}');
});

test('a filling that was interrupted adds none of them twice', async () => {
  await addAll();
  expect(valueOf(await listDeskPages(MACHINE))).toHaveLength(4);
});

async function rewrite(slug: string) {
  const page = valueOf(await listDeskPages(MACHINE)).find((one) => one.slug === slug);
  if (page === undefined) throw new Error(`The demo has no page at /${slug}.`);
  const text = { title: 'Our own', standfirst: '', body: bodyOf('We are real.') };
  return { id: page.id, ...valueOf(await savePage(actorOf('editor'), { ...page, text }, MORNING)) };
}

test('they go with the demo, but for those that somebody made their own', async () => {
  valueOf(await publishPage(actorOf('editor'), await rewrite('about'), MORNING));
  await rewrite('contact');
  valueOf(await removeDemoContent(MACHINE, MORNING));
  expect(await slugs()).toEqual(['about']);
  const left = valueOf(await listDeskPages(MACHINE));
  expect(left.map(({ slug, state }) => [slug, state])).toEqual([
    ['about', 'public'],
    ['contact', 'draft'],
  ]);
});
