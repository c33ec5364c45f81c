import type { FieldErrors } from '#domain/failure';
import type { Draft } from '#domain/stories/draft';
import type { EditorState } from './editor-state.ts';

/** After writing: what was wrong with a field is not known any more once it is another, nor is the notice about it. */
export function unmarkWritten(
  { draft: before, fields, notice }: Pick<EditorState, 'draft' | 'fields' | 'notice'>,
  after: Draft,
): Pick<EditorState, 'fields' | 'notice'> {
  const marked = Object.entries(fields);
  const left = marked.filter(([field]) => isSame(field, before, after));
  if (left.length === marked.length) return { fields, notice };
  return {
    fields: Object.fromEntries(left) satisfies FieldErrors,
    notice: left.length === 0 ? null : notice,
  };
}

function isSame(field: string, before: Draft, after: Draft): boolean {
  const [list, place] = field.split('.');
  // Another picture may have come to this place, with the same words or none.
  const picture = list === 'slides' && place !== undefined ? [`slides.${place}.mediaId`] : [];
  return [...picture, field].every((path) => valueAt(before, path) === valueAt(after, path));
}

const valueAt = ({ content, ...names }: Draft, field: string): unknown =>
  field.split('.').reduce<unknown>(stepInto, { ...content, ...names });

const stepInto = (value: unknown, step: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === step)?.[1]
    : undefined;
