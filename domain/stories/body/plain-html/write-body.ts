import { element } from '#lib/markup';
import type { TextReferences } from '../../reading.ts';
import type { Block, Body } from '../document.ts';
import { listFootnotes } from '../footnotes.ts';
import type { Footnote } from '../inline.ts';
import { withoutAnnotations } from '../suggestions.ts';
import { featureHtml } from './features.ts';
import { inlineHtml } from './inlines.ts';
import type { PlainSetting } from './setting.ts';
import { textBlocksHtml } from './text-blocks.ts';

type Around = { references: TextReferences; origin: string };

/**
 * A text as HTML that can stand anywhere: in feed readers and on pages of others. Whole addresses, no class, no identity
 * and no script; what the desk said about it is not in it.
 */
export function bodyHtml(written: Body, around: Around): string {
  const body = withoutAnnotations(written);
  const notes = listFootnotes(body);
  const setting = { ...around, footnotes: new Map(notes.map((note, place) => [note, place + 1])) };
  return body.content.map((block) => blockHtml(block, setting)).join('') + notesHtml(notes, setting);
}

function blockHtml(block: Block, setting: PlainSetting): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'horizontalRule':
    case 'blockquote':
    case 'bulletList':
    case 'orderedList':
      return textBlocksHtml([block], setting);
    default:
      return featureHtml(block, setting);
  }
}

/** What the numbers in the text stand for. */
function notesHtml(notes: readonly Footnote[], setting: PlainSetting): string {
  if (notes.length === 0) return '';
  const items = notes.map((note) => element('li', {}, inlineHtml(note.content, setting)));
  return element('h2', {}, 'Footnotes') + element('ol', {}, ...items);
}
