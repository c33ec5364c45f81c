import type { Body } from './document.ts';
import type { TextPicture } from './pictures.ts';

/** The pictures in a text, in its order. */
export const listTextPictures = (body: Body): TextPicture[] =>
  body.content.flatMap((block) => {
    if (block.type === 'picture') return [block.attrs];
    return block.type === 'pictureGroup' ? block.attrs.pictures : [];
  });

/** The stories that a text points to. */
export const listRelatedIds = (body: Body): string[] =>
  body.content.flatMap((block) => (block.type === 'relatedStory' ? [block.attrs.storyId] : []));

/** The files that a text offers, each once, in its order. */
export const listFileIds = (body: Body): string[] => [
  ...new Set(body.content.flatMap((block) => (block.type === 'file' ? [block.attrs.fileId] : []))),
];
