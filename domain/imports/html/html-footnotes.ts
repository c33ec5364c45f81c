import { type Child, type Element, isElement } from './html-tree.ts';

/** Footnotes of Word, LibreOffice and Google Docs: where each is written, by the name that its number leads to. */
export type Notes = { blocks: ReadonlySet<Element>; byName: ReadonlyMap<string, Element> };

const NOTE = /^(_ftn\d+|_edn\d+|sdfootnote\d+sym|sdendnote\d+sym|ftnt\d+)$/;

export function findNotes(root: Element): Notes {
  const byName = new Map<string, Element>();
  collect(root, [], byName);
  return { blocks: new Set(byName.values()), byName };
}

function collect(element: Element, around: Element[], byName: Map<string, Element>): void {
  const name = element.attributes.name ?? element.attributes.id ?? '';
  const block = NOTE.test(name) ? around.findLast(isNoteBlock) : undefined;
  if (block) byName.set(name, block);
  for (const child of element.children) if (isElement(child)) collect(child, [...around, element], byName);
}

const isNoteBlock = ({ name, attributes }: Element): boolean =>
  (name === 'div' && /^(ftn|edn|sdfootnote|sdendnote)\d+$/.test(attributes.id ?? '')) ||
  name === 'p' ||
  name === 'li';

/** The name of the note that a number in the text leads to. */
export function noteNameOf({ name, attributes }: Element): string | null {
  const target = name === 'a' ? (attributes.href ?? '').replace(/^.*#/, '') : '';
  return NOTE.test(target) ? target : null;
}

/** The way back from a note into the text: our own pages make theirs. */
export const isWayBack = (child: Child): boolean =>
  isElement(child) &&
  child.name === 'a' &&
  /#(_ftnref|_ednref|sdfootnote\d+anc|sdendnote\d+anc|ftnt_ref)/.test(child.attributes.href ?? '');
