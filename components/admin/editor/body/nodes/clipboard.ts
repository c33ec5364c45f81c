import type { Attributes } from '@tiptap/core';
import type { DOMOutputSpec, TagParseRule } from '@tiptap/pm/model';
import type { z } from 'zod';

/**
 * How a node travels through the clipboard: its name and its attributes, which are checked when it comes back. What
 * somebody else writes into a clipboard is no better than what a stranger sends.
 */
export const toClipboard = (name: string, attrs: object): DOMOutputSpec => [
  'div',
  { 'data-node': name, 'data-attrs': JSON.stringify(attrs) },
];

export const fromClipboard = (name: string, attrs: z.ZodType<object>): TagParseRule => ({
  tag: `div[data-node="${name}"]`,
  getAttrs: (element) => {
    const parsed = attrs.safeParse(readJson(element.dataset.attrs ?? ''));
    return parsed.success ? { ...parsed.data } : false;
  },
});

/** Attributes with their first values, kept out of Tiptap's own way of writing them as HTML attributes. */
export const attributes = (first: Record<string, unknown>): Attributes =>
  Object.fromEntries(
    Object.entries(first).map(([name, value]) => [
      name,
      { default: value, rendered: false, parseHTML: () => undefined },
    ]),
  );

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not ours: the schema refuses it
  }
}
