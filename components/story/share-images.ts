import type { PublishedStory } from '#domain/stories/reading';
import { pictureImage, type ShareImage } from '../reader/share-image.ts';

/** What stands for a story where it is passed on; null where it has no picture. */
export const storyImage = ({ socialPicture }: PublishedStory): ShareImage | null =>
  socialPicture && pictureImage(socialPicture);

/** What stands for one of its slides; the first is 1. Null where there is no such slide. */
export function slideImage({ slides }: PublishedStory, number: number): ShareImage | null {
  const slide = slides[number - 1];
  return slide ? pictureImage(slide) : null;
}

/** The shapes that search engines choose from: 16:9, 4:3 and 1:1, where they are cut. */
export const storyCrops = ({ socialPicture }: PublishedStory): ShareImage[] =>
  socialPicture ? [pictureImage(socialPicture)] : [];
