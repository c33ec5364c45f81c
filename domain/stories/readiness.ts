import type { FieldErrors } from '../failure.ts';
import { bodyText } from './body.ts';
import { listTextPictures } from './body/uses.ts';
import type { Content } from './content.ts';

/** What stands between a text and its readers, by field; empty when it may be published. */
export function findObstacles(content: Content): FieldErrors {
  const obstacles: FieldErrors = {};
  if (content.headline === '') obstacles.headline = 'A published story has a headline.';
  if (bodyText(content.body).trim() === '') obstacles.body = 'A published story has a text.';
  else {
    const undescribed = listTextPictures(content.body).findIndex(({ alt }) => alt === '');
    if (undescribed >= 0)
      obstacles.body = `Describe picture ${undescribed + 1} in the text for readers who do not see it.`;
  }
  content.slides.forEach((slide, place) => {
    if (slide.alt === '')
      obstacles[`slides.${place}.alt`] = `Describe picture ${place + 1} for readers who do not see it.`;
  });
  return obstacles;
}
