import { MACHINE } from '#domain/access';
import { createPage } from '#domain/pages/create-page';
import type { NewPageWords, PageWords } from '#domain/pages/page-words';
import { publishPage } from '#domain/pages/publish-page';
import { savePage } from '#domain/pages/save-page';
import { newId } from '#lib/id';
import { bodyOf, MORNING, valueOf } from './newsroom.ts';

/** A new page under a title and an address of its own, written by the machine; readers do not have it. */
export async function aPage(words: Partial<NewPageWords> = {}, text: Partial<PageWords> = {}) {
  const slug = words.slug ?? `page-${newId().slice(0, 12)}`;
  const made: NewPageWords = { title: `Page ${slug}`, purpose: '', ...words, slug };
  const { id, edits } = valueOf(await createPage(MACHINE, made, MORNING));
  const written: PageWords = {
    title: made.title,
    standfirst: '',
    body: bodyOf('We are a small paper.'),
    ...text,
  };
  const saved = valueOf(await savePage(MACHINE, { id, edits, text: written }, MORNING));
  return { id, edits: saved.edits, textId: saved.textId, slug, text: written };
}

/** The same, and readers have it. */
export async function aPublicPage(words: Partial<NewPageWords> = {}, text: Partial<PageWords> = {}) {
  const page = await aPage(words, text);
  const { edits } = valueOf(await publishPage(MACHINE, page, MORNING));
  return { ...page, edits };
}
