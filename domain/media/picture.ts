/** Widths of the renditions, pixels. A picture narrower than one of them stops at its own width. */
export const RENDITION_WIDTHS = [320, 480, 640, 960, 1280, 1920] as const;

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
};

/** `base` is where this page may fetch pictures: "/media" for readers, "/admin/media" at the desk. */
export function renditionUrl(picture: Picture, width: number, type: RenditionType, base = '/media'): string {
  return `${base}/${picture.id}/${picture.version}/${width}.${type}`;
}

/** The widths to make for an original that is `width` pixels wide; never larger than it. */
export function renditionWidths(width: number): number[] {
  const smaller = RENDITION_WIDTHS.filter((candidate) => candidate < width);
  return width <= 1920 ? [...smaller, width] : [...smaller];
}
