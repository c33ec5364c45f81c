import { parse } from 'yaml';
import type { Actor } from '../access.ts';
import { done, failed, type Result } from '../failure.ts';
import { bodyOfMarkdown } from '../imports/markdown-body.ts';
import { createPage } from '../pages/create-page.ts';
import { listDeskPages } from '../pages/desk-pages.ts';
import { type NewPageWords, newPageSchema, type PageWords, pageTextSchema } from '../pages/page-words.ts';
import { publishPage } from '../pages/publish-page.ts';
import { savePage } from '../pages/save-page.ts';

const frontMatterSchema = newPageSchema.extend({ standfirst: pageTextSchema.shape.standfirst });

/** A page of the demo paper, as its file has it. */
export type DemoPage = { words: NewPageWords; text: PageWords };

/** Markdown under a front matter of title, slug, purpose and standfirst; {paper} becomes the paper's name. */
export function parseDemoPage(source: string, paper: string): DemoPage {
  const [, matter, markdown] = /^---\n(.*?)\n---\n(.*)$/s.exec(source.replaceAll('{paper}', paper)) ?? [];
  if (matter === undefined || markdown === undefined)
    throw new Error('A demo page has a front matter and a text.');
  const { standfirst, ...words } = frontMatterSchema.parse(parse(matter));
  const text = { title: words.title, standfirst, body: bodyOfMarkdown(markdown) };
  return { words, text: pageTextSchema.parse(text) };
}

/** Adds a page and shows it to readers, unless one stands at its address: an interrupted filling goes on where it was. */
export async function addDemoPage(
  actor: Actor,
  { words, text }: DemoPage,
  at: number,
): Promise<Result<null>> {
  const listed = await listDeskPages(actor);
  if (!listed.ok) return listed;
  const standing = listed.value.find(({ slug }) => slug === words.slug);
  if (standing && standing.state !== 'draft') return done(null);
  const made = standing ? done(standing) : await createPage(actor, words, at);
  if (!made.ok) return failed(made.failure);
  const { id } = made.value;
  const saved = await savePage(actor, { id, edits: made.value.edits, text }, at);
  if (!saved.ok) return saved;
  const shown = await publishPage(actor, { id, edits: saved.value.edits }, at);
  return shown.ok ? done(null) : shown;
}
