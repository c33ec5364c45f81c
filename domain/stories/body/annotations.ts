import { z } from 'zod';
import { line } from '../line.ts';

/** Marks of the desk's own: readers are shown neither them nor anything that is only suggested. */

const identity = /^[0-9a-f]{32}$/;

/** The thread of notes that is about these words; what it says is kept outside the text. */
export const noteAttrs = z.strictObject({ thread: z.string().regex(identity, 'A note has an identity.') });

/** Who suggested it and when (ms UTC); `by` is an account, or empty for none. */
export const suggestionAttrs = z.strictObject({
  by: z.string().regex(/^([0-9a-f]{32})?$/, 'A suggestion is somebody’s.'),
  name: line('Name', 200),
  at: z.int().min(0),
});

export const ANNOTATIONS = [
  z.strictObject({ type: z.literal('note'), attrs: noteAttrs }),
  z.strictObject({ type: z.literal('insertion'), attrs: suggestionAttrs }),
  z.strictObject({ type: z.literal('deletion'), attrs: suggestionAttrs }),
] as const;

export type Annotation = z.infer<(typeof ANNOTATIONS)[number]>;
export type Suggester = z.infer<typeof suggestionAttrs>;

type Marked = { marks?: readonly { type: string }[] | undefined };
const has = (type: Annotation['type'], { marks }: Marked): boolean =>
  marks?.some((mark) => mark.type === type) ?? false;

export const isInserted = (node: Marked): boolean => has('insertion', node);
export const isDeleted = (node: Marked): boolean => has('deletion', node);

export const isAnnotation = <T extends { type: string }>(mark: T): mark is Extract<T, Annotation> =>
  mark.type === 'note' || mark.type === 'insertion' || mark.type === 'deletion';

export const isUnannotated = ({ marks = [] }: Marked): boolean => !marks.some(isAnnotation);
