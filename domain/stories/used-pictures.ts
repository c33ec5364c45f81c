import { listTextPictures } from './body/uses.ts';
import type { Content } from './content.ts';

/**
 * Every picture that a story shows, each once, in reading order. Whatever may name a picture is listed here: what is
 * missing would neither be found as used nor be given to readers.
 */
export const usedPictures = ({ slides, body }: Pick<Content, 'slides' | 'body'>): string[] => [
  ...new Set([...slides, ...listTextPictures(body)].map(({ mediaId }) => mediaId)),
];
