/**
 * A text as comparing and merging see it: any node of any vocabulary, so that a new kind of block, mark or attribute
 * is compared without a line here.
 */
export type NodeMark = { readonly type: string; readonly attrs?: object | undefined };
export type BodyNode = {
  readonly type: string;
  readonly text?: string | undefined;
  readonly attrs?: object | undefined;
  readonly marks?: readonly NodeMark[] | undefined;
  readonly content?: readonly BodyNode[] | undefined;
};

/** Words that stand together: a paragraph, a cell, a caption. `label` says which words, where it is not the text itself. */
export type Passage = { label: string; inline: readonly BodyNode[] };

/** What an attribute is called on screen; one that is not here goes by its own name. */
const LABELS: { [attribute: string]: string } = {
  alt: 'Alt text',
  caption: 'Caption',
  credit: 'Credit',
  attribution: 'Attribution',
  title: 'Title',
  quote: 'Quote',
  url: 'Address',
  provider: 'Provider',
  width: 'Width',
  level: 'Level of heading',
  start: 'First number',
  name: 'Name',
  label: 'Label',
  role: 'Role',
  storyId: 'Story',
  fileId: 'File',
};

/** Names of things for programs: a picture is shown, and an id alone says nothing. */
const NAMELESS = new Set(['mediaId', 'id']);

/** All words of a block or of an item of a list, in reading order. */
export function passagesOf(node: BodyNode): Passage[] {
  const own = attributePassages(node.attrs ?? {});
  const content = node.content ?? [];
  if (content.some(isInline)) return [...own, { label: '', inline: content }, ...notesIn(content)];
  return [...own, ...content.flatMap(passagesOf)];
}

/** The words in the attributes of a node, or in an item of a list. */
export function attributePassages(attributes: object): Passage[] {
  return Object.entries(attributes).flatMap(([name, value]: [string, unknown]): Passage[] => {
    if (NAMELESS.has(name)) return [];
    if (Array.isArray(value))
      return value.flatMap((one: unknown) => (isObject(one) ? attributePassages(one) : []));
    if (isObject(value)) return attributePassages(value);
    const text = plainWords(value);
    return text === '' ? [] : [{ label: LABELS[name] ?? name, inline: [{ type: 'text', text }] }];
  });
}

export const plainWords = (value: unknown): string => {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? String(value) : '';
};

/** What a footnote says stands in no sentence of the text, so it is compared by itself. */
const notesIn = (content: readonly BodyNode[]): Passage[] =>
  content.flatMap((node) => (node.content ? [{ label: 'Footnote', inline: node.content }] : []));

const INLINE = new Set(['text', 'hardBreak', 'footnote']);
const isInline = ({ type }: BodyNode): boolean => INLINE.has(type);

/** The pictures of a block or an item, each once, wherever their ids stand in it. */
export function mediaIn(value: unknown): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap(mediaIn))];
  if (!isObject(value)) return [];
  const inside = Object.entries(value).flatMap(([name, one]: [string, unknown]) =>
    name === 'mediaId' && typeof one === 'string' ? [one] : mediaIn(one),
  );
  return [...new Set(inside)];
}

export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
