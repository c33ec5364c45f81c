import { z } from 'zod';
import { DEPTH_MAX, isOfModestSize, isShallow } from './depth.ts';
import type { Block, Body } from './document.ts';
import { FEATURES } from './features.ts';
import { TEXT_BLOCKS } from './text-blocks.ts';
import { listFileIds, listRelatedIds, listTextPictures } from './uses.ts';

const BODY_MAX_BYTES = 1_000_000;
const TOO_LONG = 'The text may have 1 MB. Split it into two stories.';
const PICTURES_MAX = 100;
const RELATED_MAX = 50;
const FILES_MAX = 50;

const block: z.ZodType<Block> = z.discriminatedUnion('type', [...TEXT_BLOCKS, ...FEATURES]);

/**
 * The body of a story: a ProseMirror document of the nodes and marks in this folder and nothing else.
 * The desk's editor, the import and the reader's page know exactly this vocabulary.
 */
export const bodySchema: z.ZodType<Body> = z
  .unknown()
  .refine(isShallow, `Quotes and lists may stand ${DEPTH_MAX} deep inside each other.`)
  .refine(isOfModestSize, TOO_LONG)
  .pipe(z.strictObject({ type: z.literal('doc'), content: z.array(block) }))
  .refine((doc) => new TextEncoder().encode(JSON.stringify(doc)).byteLength <= BODY_MAX_BYTES, {
    message: TOO_LONG,
  })
  .refine((doc) => listTextPictures(doc).length <= PICTURES_MAX, {
    message: `A text may have ${PICTURES_MAX} pictures. Put others among the slides.`,
  })
  .refine((doc) => listRelatedIds(doc).length <= RELATED_MAX, {
    message: `A text may point to ${RELATED_MAX} related stories.`,
  })
  .refine((doc) => listFileIds(doc).length <= FILES_MAX, {
    message: `A text may offer ${FILES_MAX} files.`,
  });

/** One block by itself, without the limits on the whole. */
export const blockSchema: z.ZodType<Block> = z.unknown().refine(isShallow).pipe(block);
