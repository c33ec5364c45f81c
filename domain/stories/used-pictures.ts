import type { Content } from './content.ts';

/**
 * Every picture that a text shows, each once, in reading order. Whatever may name a picture is listed here: what is
 * missing would neither be found as used nor be given to readers.
 */
export const usedPictures = ({ slides }: Pick<Content, 'slides'>): string[] => [
  ...new Set(slides.map(({ mediaId }) => mediaId)),
];
