import type { Body } from './document.ts';
import type { Inline } from './inline.ts';
import { mapInlines } from './map-inlines.ts';
import { joined } from './suggestions.ts';

/** The text with what is suggested in it, and without the notes on it: their threads are another story's. */
export const withoutNotes = (body: Body): Body => mapInlines(body, (line) => joined(line.map(unmarked)));

function unmarked(node: Inline): Inline {
  if (node.type === 'footnote') {
    const { marks = [], ...rest } = node;
    const kept = marks.filter(isNoNote);
    return kept.length > 0 ? { ...rest, marks: kept } : rest;
  }
  const { marks = [], ...rest } = node;
  const kept = marks.filter(isNoNote);
  return kept.length > 0 ? { ...rest, marks: kept } : rest;
}

const isNoNote = ({ type }: { type: string }): boolean => type !== 'note';
