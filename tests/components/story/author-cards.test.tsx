import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { AuthorCards } from '#components/story/author-cards';
import type { Author } from '#domain/stories/reading';
import { picture } from '../stories.ts';

const ada: Author = { path: '/by/ada-quill', name: 'Ada Quill', title: 'Editor', bio: '', picture: null };
const show = (...authors: Author[]) => renderToStaticMarkup(<AuthorCards authors={authors} />);

it('says who wrote the story, in the order of the byline, each with the way to their page', () => {
  const html = show(ada, { ...ada, path: '/by/bo-li', name: 'Bo Li', title: '', picture: picture() });
  expect(html.match(/href="[^"]+"/g)).toEqual(['href="/by/ada-quill"', 'href="/by/bo-li"']);
  expect(html.replace(/<[^>]+>/g, '')).toBe('Ada Quill, EditorBo Li');
  expect(html.match(/<img/g)).toHaveLength(1);
});

it('says nothing of nobody', () => {
  expect(show()).toBe('');
});

it('gives the first paragraph of a bio, cut between two words where it is long', () => {
  expect(show({ ...ada, bio: 'Walks\nthe river.\n\nSwims.' })).toContain('<p>Walks the river.</p>');
  const html = show({ ...ada, bio: 'The keeper of the gauge. '.repeat(20) });
  const [, bio = ''] = /<p>([^<]*…)<\/p>/.exec(html) ?? [];
  expect(bio.length).toBeLessThanOrEqual(181);
  expect(bio).toMatch(/^The keeper of the gauge\..* (The|keeper|of|the|gauge\.)…$/);
});

it('cuts no letter in half where a bio has no spaces', () => {
  const html = show({ ...ada, bio: `a${'𠀀'.repeat(200)}` });
  expect(html).toContain('…</p>');
  expect(html.isWellFormed()).toBe(true);
});
