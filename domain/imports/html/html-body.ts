import { type Body, EMPTY_BODY } from '../../stories/body/document.ts';
import { bodySchema } from '../../stories/body/schema.ts';
import { findNotes } from './html-footnotes.ts';
import { nestLines } from './html-lists.ts';
import { PLAIN } from './html-marks.ts';
import { parseHtml, textOf } from './html-tree.ts';
import { readBlocks } from './read-blocks.ts';
import { paragraphsOf } from './tidy-words.ts';

/** What came out of somebody's HTML, and how many pictures stayed out. */
export type Pasted = { body: Body; pictures: number };

/**
 * HTML of a word processor, a mail or a web page as a text of ours: its structure and its words, nothing of its looks.
 * Whatever the HTML is, what comes out is a body that can be saved.
 */
export function bodyOfHtml(html: string): Pasted {
  const root = parseHtml(html);
  const reading = { notes: findNotes(root), pictures: 0 };
  const content = nestLines(readBlocks(root.children, { marks: PLAIN, reading, depth: 0 }));
  const body: Body = content.length > 0 ? { type: 'doc', content } : EMPTY_BODY;
  return {
    body: bodySchema.safeParse(body).success ? body : plainBody(textOf(root)),
    pictures: reading.pictures,
  };
}

/** The words alone: what is left of a structure that goes beyond every limit. */
function plainBody(text: string): Body {
  const content = text.split(/\n+/).flatMap((line) => paragraphsOf([{ type: 'text', text: line }]));
  return content.length > 0 ? { type: 'doc', content } : EMPTY_BODY;
}
