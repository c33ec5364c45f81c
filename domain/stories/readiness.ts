import type { FieldErrors } from '../failure.ts';
import { bodyText } from './body.ts';
import { listTextPictures } from './body/uses.ts';
import type { Content } from './content.ts';
import { tkMarks } from './tk-marks.ts';

/** What stands between a text and its readers, by field; empty when it may be published. */
export function findObstacles(content: Content): FieldErrors {
  const obstacles = findTk(content);
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

/** What is still to come, named before what is missing altogether. */
const findTk = (content: Content): FieldErrors =>
  Object.fromEntries(
    Object.entries(tkMarks(content)).map(([field, count]) => [
      field,
      count === 1 ? 'One TK mark is left here.' : `${count} TK marks are left here.`,
    ]),
  );
