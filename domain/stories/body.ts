/** The body of a story, as the rest of the program asks for it; its vocabulary is in body/. */
export { type Block, type Body, EMPTY_BODY } from './body/document.ts';
export { type Inline, isSafeHref, type Mark } from './body/inline.ts';
export { blockSchema, bodySchema } from './body/schema.ts';
export type { ListItem } from './body/text-blocks.ts';
export { bodyText, readingMinutes } from './body/words.ts';
