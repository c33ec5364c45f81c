import { isSameJson } from '#lib/same-json';
import { FIELD_NAMES, FIELDS, type Written, type WrittenField } from '../written.ts';
import { trimmed } from './align.ts';
import { type BlockChange, compareBlocks } from './blocks.ts';
import { type BodyNode, isObject } from './body-node.ts';
import { compareLists, type ItemChange } from './lists.ts';
import { compareWords, plainInline, type WordChange } from './words.ts';

export type FieldChange = { field: WrittenField; name: string } & (
  | { shape: 'words'; words: WordChange[] }
  | { shape: 'list'; items: ItemChange[] }
  | { shape: 'text'; blocks: BlockChange[] }
);

/** Every field in which two texts differ, in the order of the page. */
export const compareWritten = (from: Written, to: Written): FieldChange[] =>
  FIELDS.flatMap((field): FieldChange[] => {
    if (field === 'body') return compareTexts(from, to);
    const [before, after]: unknown[] = [from[field], to[field]];
    return isSameJson(trimmed(before), trimmed(after)) ? [] : [compareField(field, before, after)];
  });

/** One field before and after, whether it changed or not; of the text, some of its blocks. */
export function compareField(field: WrittenField, from: unknown, to: unknown): FieldChange {
  if (field === 'body')
    return {
      field,
      name: FIELD_NAMES.body,
      shape: 'text',
      blocks: compareBlocks(nodesOf(from), nodesOf(to)),
    };
  const name = FIELD_NAMES[field];
  if (!isObject(from) && !isObject(to))
    return { field, name, shape: 'words', words: compareWords(inlineOf(from), inlineOf(to)) };
  const [before, after] = field === 'related' ? [storiesOf(from), storiesOf(to)] : [listOf(from), listOf(to)];
  return { field, name, shape: 'list', items: compareLists(before, after) };
}

function compareTexts({ body: from }: Written, { body: to }: Written): FieldChange[] {
  const change = compareField('body', from.content, to.content);
  return change.shape === 'text' && change.blocks.every(({ kind }) => kind === 'same') ? [] : [change];
}

const nodesOf = (value: unknown): BodyNode[] => listOf(value).filter(isBodyNode);
const isBodyNode = (value: unknown): value is BodyNode =>
  isObject(value) && 'type' in value && typeof value.type === 'string';

/** A thing by itself is a list of one; nothing is an empty list. */
const listOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  return value === null || value === undefined || value === '' ? [] : [value];
};

/** As a text points to a story: whoever shows it knows to write its headline. */
const storiesOf = (value: unknown) => listOf(value).map((storyId) => ({ storyId }));

const inlineOf = (value: unknown) => plainInline(typeof value === 'string' ? value.trim() : '');
