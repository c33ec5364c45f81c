import { isSameJson } from '#lib/same-json';
import { trimmed } from '../compare/align.ts';
import type { Draft } from '../draft.ts';
import { draftOf, FIELDS, type Written, type WrittenField, writtenOf } from '../written.ts';
import { mergeBlocks } from './blocks.ts';
import { mergeLists } from './lists.ts';
import { type Choice, type MergePart, mergePart, resolveParts } from './parts.ts';

/** Two texts that grew out of a third, joined as far as nobody has to be asked. */
export type Merged = { theirs: Draft; fields: MergedField[] };
export type MergedField = { field: WrittenField; parts: MergePart<unknown>[] };

/** One choice per conflict of each field, in their order. */
export type Choices = Partial<Record<WrittenField, Choice[]>>;

export function mergeDrafts(ancestor: Draft, mine: Draft, theirs: Draft): Merged {
  const [before, my, their] = [writtenOf(ancestor), writtenOf(mine), writtenOf(theirs)];
  return { theirs, fields: FIELDS.map((field) => ({ field, parts: mergeField(field, before, my, their) })) };
}

function mergeField(
  field: WrittenField,
  before: Written,
  mine: Written,
  theirs: Written,
): MergePart<unknown>[] {
  if (field === 'body') return mergeBlocks(before.body.content, mine.body.content, theirs.body.content);
  const [one, other, third]: unknown[] = [before[field], mine[field], theirs[field]];
  if (Array.isArray(one) && Array.isArray(other) && Array.isArray(third))
    return mergeLists(one, other, third);
  return [mergePart<unknown>(one, other, third, (left, right) => isSameJson(trimmed(left), trimmed(right)))];
}

export const countConflicts = ({ fields }: Merged): number =>
  fields.reduce((sum, { parts }) => sum + parts.filter(({ kind }) => kind === 'conflict').length, 0);

/** The joined text, with what was chosen where both had changed the same. */
export function resolveDraft({ theirs, fields }: Merged, choices: Choices): Draft {
  let written = writtenOf(theirs);
  for (const { field, parts } of fields) {
    const items = resolveParts(parts, choices[field] ?? []);
    written = { ...written, [field]: valueOf(written[field], field, items) };
  }
  return draftOf(written);
}

/** Items in the form that the field has. */
function valueOf(value: unknown, field: WrittenField, items: unknown[]): unknown {
  if (field === 'body') return { type: 'doc', content: items };
  return Array.isArray(value) ? items : items[0];
}
