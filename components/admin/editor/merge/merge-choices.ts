import type { Choices, Merged } from '#domain/stories/merge/drafts';
import type { Choice, MergePart } from '#domain/stories/merge/parts';
import { FIELD_NAMES, type WrittenField, writtenOf } from '#domain/stories/written';
import { spellJson } from '#lib/same-json';

/** One place that both changed, as it is asked about. */
export type Conflict = {
  /** By what it is about, so that a choice stays with its place while other places change. */
  key: string;
  /** Of its fields in the form. */
  name: string;
  title: string;
  field: WrittenField;
  isList: boolean;
  part: Extract<MergePart<unknown>, { kind: 'conflict' }>;
};

export const listConflicts = (merged: Merged): Conflict[] =>
  merged.fields.flatMap(({ field, parts }) => {
    const conflicts = parts.flatMap((part) => (part.kind === 'conflict' ? [part] : []));
    return conflicts.map((part, place) => ({
      key: `${field} ${place} ${spellJson(part)}`,
      name: `${field}-${place}`,
      title: FIELD_NAMES[field] + (conflicts.length > 1 ? `, place ${place + 1}` : ''),
      field,
      isList: Array.isArray(writtenOf(merged.theirs)[field]),
      part,
    }));
  });

/** What was chosen in the form. */
export const choicesIn = (conflicts: Conflict[], form: FormData): Choices =>
  choose(conflicts, ({ name }) => choiceOf(form.get(name)));

/** The same answer for every place. */
export const allWith = (conflicts: Conflict[], choice: Choice): Choices => choose(conflicts, () => choice);

function choose(conflicts: Conflict[], choiceFor: (conflict: Conflict) => Choice): Choices {
  const choices: Choices = {};
  for (const conflict of conflicts) (choices[conflict.field] ??= []).push(choiceFor(conflict));
  return choices;
}

/** Both, where nothing is known: so that nothing is lost. */
const choiceOf = (value: FormDataEntryValue | null): Choice =>
  value === 'mine' || value === 'theirs' ? value : 'both';

/** Only of the text itself both can stand there one after the other. */
export const canKeepBoth = ({ field, part }: Conflict): boolean =>
  field === 'body' && part.mine.length > 0 && part.theirs.length > 0;
