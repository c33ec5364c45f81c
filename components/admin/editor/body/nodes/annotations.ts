import { Mark } from '@tiptap/core';
import type { TagParseRule } from '@tiptap/pm/model';
import type { z } from 'zod';
import { noteAttrs, suggestionAttrs } from '#domain/stories/body/annotations';
import { attributes } from './clipboard.ts';

const fromClipboard = (tag: string, attrs: z.ZodType<object>): TagParseRule => ({
  tag,
  priority: 60, // before what these elements mean elsewhere
  getAttrs: (element) => {
    const { thread, by, name, at } = element.dataset;
    const parsed = attrs.safeParse(thread === undefined ? { by, name, at: Number(at) } : { thread });
    return parsed.success ? { ...parsed.data } : false;
  },
});

/** These words are talked about in a thread of notes. What is written at their end is not meant. */
export const Note = Mark.create({
  name: 'note',
  inclusive: false,
  excludes: '', // threads may overlap
  addAttributes: () => attributes({ thread: '' }),
  parseHTML: () => [fromClipboard('span[data-thread]', noteAttrs)],
  renderHTML: ({ mark }) => ['span', { 'data-thread': String(mark.attrs.thread), class: 'text-note' }, 0],
});

const suggestion = (name: 'insertion' | 'deletion', tag: 'ins' | 'del') =>
  Mark.create({
    name,
    inclusive: false,
    addAttributes: () => attributes({ by: '', name: '', at: 0 }),
    parseHTML: () => [fromClipboard(`${tag}[data-by]`, suggestionAttrs)],
    renderHTML: ({ mark: { attrs } }) => [
      tag,
      {
        'data-by': String(attrs.by),
        'data-name': String(attrs.name),
        'data-at': String(attrs.at),
        title: `${name === 'insertion' ? 'To be added' : 'To be deleted'}: ${String(attrs.name)}`,
      },
      0,
    ],
  });

/** Words that somebody would add, and words that somebody would take away. */
export const Insertion = suggestion('insertion', 'ins');
export const Deletion = suggestion('deletion', 'del');

export const ANNOTATION_MARKS = [Note, Insertion, Deletion];
