import { type Picture, renditionUrl } from '#domain/media/picture';
import type { Site } from './site.ts';
import { singleWidth } from './srcset.ts';

/** One picture for machines: JPEG, because not every network reads newer types. The path is the site's own. */
export type ShareImage = { path: string; width: number; height: number; alt: string; type: 'image/jpeg' };

const SHARE_WIDTH = 1280;
const LOGO_WIDTH = 640;

/** A picture as it is, in its rendition of at least `atLeast` pixels. */
export function pictureImage(picture: Picture, atLeast = SHARE_WIDTH): ShareImage {
  const width = singleWidth(picture, atLeast);
  return {
    path: renditionUrl(picture, width, 'jpg'),
    width,
    height: Math.round((picture.height * width) / picture.width),
    alt: picture.alt,
    type: 'image/jpeg',
  };
}

/** What stands for a page without a picture of its own: the paper's logo, or nothing. */
export const paperImage = ({ logo, name }: Pick<Site, 'logo' | 'name'>): ShareImage | null =>
  logo && { ...pictureImage(logo, LOGO_WIDTH), alt: name };
