/**
 * Widths of the renditions, pixels. A picture narrower than one of them stops at its own width. 750 is what a picture
 * takes that goes from edge to edge of most phones (docs/decisions/0127).
 */
export const RENDITION_WIDTHS = [320, 480, 640, 750, 960, 1280, 1920] as const;

export const RENDITION_TYPES = ['avif', 'webp', 'jpg'] as const;
export type RenditionType = (typeof RENDITION_TYPES)[number];

/** A picture as a page shows it. `width` and `height` are the original's pixels; `widths` what was made. */
export type Picture = {
  id: string;
  version: number;
  width: number;
  height: number;
  widths: number[];
  alt: string;
  caption: string;
  credit: string;
  /** It says nothing that the text does not say, so that its alt text is empty on purpose. */
  decorative: boolean;
  focal: FocalPoint;
};

/** What a crop keeps in view: thousandths of the picture from its left and from its top. */
export type FocalPoint = { x: number; y: number };
export const FOCAL_MAX = 1000;
export const CENTRE: FocalPoint = { x: 500, y: 500 };

/** The alt text that a picture brings along where a story writes none of its own. */
export const libraryAlt = ({ alt, decorative }: Pick<Picture, 'alt' | 'decorative'>): string =>
  decorative ? '' : alt;

/** `base` is where this page may fetch pictures: "/media" for readers, "/admin/media" at the desk. */
export function renditionUrl(picture: Picture, width: number, type: RenditionType, base = '/media'): string {
  return `${base}/${picture.id}/${picture.version}/${width}.${type}`;
}

/** The widths to make for an original that is `width` pixels wide; never larger than it. */
export function renditionWidths(width: number): number[] {
  const smaller = RENDITION_WIDTHS.filter((candidate) => candidate < width);
  return width <= 1920 ? [...smaller, width] : [...smaller];
}

/** The rendition to name where only one can be named: the smallest of at least `width` pixels, else the largest. */
export function singleWidth(picture: Pick<Picture, 'width' | 'widths'>, width: number): number {
  const widths = picture.widths.toSorted((a, b) => a - b);
  return widths.find((candidate) => candidate >= width) ?? widths.at(-1) ?? picture.width;
}
