import { type Picture, renditionUrl } from '#domain/media/picture';
import type { Site } from './site.ts';
import { singleWidth } from './srcset.ts';

/** One picture for machines: of an old type, because not every network reads newer ones. The path is the site's own. */
export type ShareImage = {
  path: string;
  width: number;
  height: number;
  alt: string;
  type: 'image/jpeg' | 'image/png';
};

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

/** Facebook shows nothing that is smaller, and search engines want at least 112. */
const SIDE_MIN = 200;

/**
 * What stands for the paper, and for a page without a picture of its own: its icon, which is square; else its logo, unless
 * that is a line of letters; else the icon that is drawn of its name.
 */
export function paperImage({ logo, icon, name }: Pick<Site, 'logo' | 'icon' | 'name'>): ShareImage {
  for (const chosen of [icon, logo]) {
    const image = chosen && pictureImage(chosen, LOGO_WIDTH);
    if (image && Math.min(image.width, image.height) >= SIDE_MIN) return { ...image, alt: name };
  }
  return { path: '/install/512.png', width: 512, height: 512, alt: name, type: 'image/png' };
}
