import type { FieldErrors } from '../failure.ts';
import { libraryAlt, type Picture } from '../media/picture.ts';
import { bodyText } from './body.ts';
import type { Content } from './content.ts';

/**
 * What stands between a text and its readers, by field; empty when it may be published. `library` has the pictures of
 * the text: alt text that the story leaves empty is theirs, and a decorative one needs none.
 */
export function findObstacles(content: Content, library: ReadonlyMap<string, Picture>): FieldErrors {
  const obstacles: FieldErrors = {};
  if (content.headline === '') obstacles.headline = 'A published story has a headline.';
  if (bodyText(content.body).trim() === '') obstacles.body = 'A published story has a text.';
  content.slides.forEach(({ mediaId, alt }, place) => {
    const picture = library.get(mediaId);
    const isDescribed = alt !== '' || picture?.decorative || (picture && libraryAlt(picture) !== '');
    if (!isDescribed)
      obstacles[`slides.${place}.alt`] =
        `Describe picture ${place + 1} for readers who do not see it, or mark it as decorative in the library.`;
  });
  return obstacles;
}
