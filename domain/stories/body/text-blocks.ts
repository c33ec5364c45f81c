import { z } from 'zod';
import { inline } from './inline.ts';

/** Blocks of running text. They may stand in the text itself, in a quote, in a list and in a fact box. */
const paragraph = z.strictObject({ type: z.literal('paragraph'), content: z.array(inline).optional() });
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: z.array(inline).optional(),
});
const horizontalRule = z.strictObject({ type: z.literal('horizontalRule') });

export type Paragraph = z.infer<typeof paragraph>;
export type TextBlock =
  | Paragraph
  | z.infer<typeof heading>
  | z.infer<typeof horizontalRule>
  | { type: 'blockquote'; content: TextBlock[] }
  | { type: 'bulletList'; content: ListItem[] }
  | { type: 'orderedList'; attrs?: { start: number } | undefined; content: ListItem[] };
export type ListItem = { type: 'listItem'; content: TextBlock[] };

const EMPTY = 'A quote and a list have something in them. Write it or remove them.';

const listItem: z.ZodType<ListItem> = z.strictObject({
  type: z.literal('listItem'),
  content: z
    .array(z.lazy(() => textBlock))
    .refine(([first]) => first?.type === 'paragraph', 'An item of a list begins with a paragraph.'),
});
const items = z.array(listItem).min(1, EMPTY);

export const TEXT_BLOCKS = [
  paragraph,
  heading,
  horizontalRule,
  z.strictObject({ type: z.literal('blockquote'), content: z.array(z.lazy(() => textBlock)).min(1, EMPTY) }),
  z.strictObject({ type: z.literal('bulletList'), content: items }),
  z.strictObject({
    type: z.literal('orderedList'),
    attrs: z.strictObject({ start: z.int().min(0) }).optional(),
    content: items,
  }),
] as const;

export const textBlock: z.ZodType<TextBlock> = z.discriminatedUnion('type', TEXT_BLOCKS);
