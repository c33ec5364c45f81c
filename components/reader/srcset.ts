import { type Picture, type RenditionType, renditionUrl } from '#domain/media/picture';

export { singleWidth } from '#domain/media/picture';

/** All renditions of one type with their widths, smallest first. */
export const srcset = (picture: Picture, type: RenditionType, base?: string): string =>
  picture.widths
    .toSorted((a, b) => a - b)
    .map((width) => `${renditionUrl(picture, width, type, base)} ${width}w`)
    .join(', ');

/**
 * The end of `sizes` of what stands from edge to edge on a phone. Screens of three pixels where others have one get what
 * those of two and a quarter would: nobody sees the difference, and it is half of the bytes.
 */
export const PHONE_EDGE_TO_EDGE = '(min-resolution: 2.3dppx) 75vw, 100vw';
