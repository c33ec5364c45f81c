import { type Picture, type RenditionType, renditionUrl } from '#domain/media/picture';

export { singleWidth } from '#domain/media/picture';

/** All renditions of one type with their widths, smallest first. */
export const srcset = (picture: Picture, type: RenditionType, base?: string): string =>
  picture.widths
    .toSorted((a, b) => a - b)
    .map((width) => `${renditionUrl(picture, width, type, base)} ${width}w`)
    .join(', ');
