import type { Feature } from './features.ts';
import type { TextBlock } from './text-blocks.ts';

/** What a text is made of: blocks of running text, and what stands between them. */
export type Block = TextBlock | Feature;
/** What has no text of its own inside. */
export type Atom = Extract<
  Block,
  { type: 'horizontalRule' | 'picture' | 'pictureGroup' | 'embed' | 'relatedStory' | 'file' }
>;
export type Body = { type: 'doc'; content: Block[] };

export const EMPTY_BODY: Body = { type: 'doc', content: [{ type: 'paragraph' }] };
