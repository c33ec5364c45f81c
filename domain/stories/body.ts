import { z } from 'zod';

/**
 * The body of a story: a ProseMirror document of the nodes and marks below and nothing else.
 * The desk's editor, the import and the reader's page know exactly this vocabulary.
 */
const HREF_MAX = 4096;
const href = z
  .string()
  .max(HREF_MAX, `A link may have ${HREF_MAX} characters.`)
  .refine(isSafeHref, 'A link begins with https://, http:// or mailto:, or with / on this site.');

export function isSafeHref(value: string): boolean {
  if (/\p{Cc}/u.test(value) || !value.isWellFormed()) return false;
  if (/^\/(?![/\\])/.test(value)) return true;
  const url = URL.parse(value);
  return url !== null && ['http:', 'https:', 'mailto:'].includes(url.protocol);
}

const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href }) }),
]);

const text = z.strictObject({
  type: z.literal('text'),
  text: z
    .string()
    .min(1)
    .refine((value) => !value.includes('\0') && value.isWellFormed(), 'Text has no NUL character.'),
  marks: z.array(mark).optional(),
});
const hardBreak = z.strictObject({ type: z.literal('hardBreak'), marks: z.array(mark).optional() });
const inline = z.discriminatedUnion('type', [text, hardBreak]);

const paragraph = z.strictObject({ type: z.literal('paragraph'), content: z.array(inline).optional() });
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: z.array(inline).optional(),
});
const horizontalRule = z.strictObject({ type: z.literal('horizontalRule') });

export type Mark = z.infer<typeof mark>;
export type Inline = z.infer<typeof inline>;
export type Block =
  | z.infer<typeof paragraph>
  | z.infer<typeof heading>
  | z.infer<typeof horizontalRule>
  | { type: 'blockquote'; content: Block[] }
  | { type: 'bulletList'; content: ListItem[] }
  | { type: 'orderedList'; attrs?: { start: number } | undefined; content: ListItem[] };
export type ListItem = { type: 'listItem'; content: Block[] };
export type Body = { type: 'doc'; content: Block[] };

const block: z.ZodType<Block> = z.lazy(() =>
  z.union([
    paragraph,
    heading,
    horizontalRule,
    z.strictObject({ type: z.literal('blockquote'), content: z.array(block) }),
    z.strictObject({ type: z.literal('bulletList'), content: z.array(listItem) }),
    z.strictObject({
      type: z.literal('orderedList'),
      attrs: z.strictObject({ start: z.int().min(0) }).optional(),
      content: z.array(listItem),
    }),
  ]),
);
const listItem: z.ZodType<ListItem> = z.strictObject({
  type: z.literal('listItem'),
  content: z.array(block),
});

export const BODY_MAX_BYTES = 1_000_000;

/** Quotes and lists inside each other: more than anybody writes, less than a stack has room for. */
const DEPTH_MAX = 12;

export const bodySchema: z.ZodType<Body> = z
  .unknown()
  .refine(isShallow, `Quotes and lists may stand ${DEPTH_MAX} deep inside each other.`)
  .pipe(z.strictObject({ type: z.literal('doc'), content: z.array(block) }))
  .refine((doc) => new TextEncoder().encode(JSON.stringify(doc)).byteLength <= BODY_MAX_BYTES, {
    message: 'The text may have 1 MB. Split it into two stories.',
  });

/** One block by itself, without the limit on the whole. */
export const blockSchema: z.ZodType<Block> = z.unknown().refine(isShallow).pipe(block);

/** Looked at level by level, before anything that calls itself sees the document. */
function isShallow(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    // A list and its item are two levels of the document; the doc and the text are two more.
    if (depth > 2 * DEPTH_MAX + 2) return false;
    level = level.flatMap(childrenOf);
  }
  return true;
}

function childrenOf(node: unknown): unknown[] {
  const inside: unknown =
    typeof node === 'object' && node !== null && 'content' in node ? node.content : null;
  return Array.isArray(inside) ? inside.map((child: unknown) => child) : [];
}

export const EMPTY_BODY: Body = { type: 'doc', content: [{ type: 'paragraph' }] };

/** The words as plain text, blocks parted by blank lines: for excerpts, counts and search. */
export function bodyText(body: Body): string {
  return body.content.map(blockText).filter(Boolean).join('\n\n');
}

function blockText(node: Block | ListItem): string {
  if (node.type === 'paragraph' || node.type === 'heading')
    return (node.content ?? []).map(inlineText).join('');
  if (node.type === 'horizontalRule') return '';
  return node.content.map(blockText).filter(Boolean).join('\n');
}

const inlineText = (node: Inline) => (node.type === 'text' ? node.text : ' ');

const WORDS_PER_MINUTE = 230;

/** Whole minutes, at least one. */
export function readingMinutes(body: Body): number {
  const words = bodyText(body).split(/\s+/u).filter(Boolean).length;
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
