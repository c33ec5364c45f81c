import type { FieldErrors } from '../failure.ts';
import { libraryAlt, type Picture } from '../media/picture.ts';
import { bodyText } from './body.ts';
import { countSuggestions } from './body/suggestions.ts';
import { listTextPictures } from './body/uses.ts';
import type { Content } from './content.ts';
import { tkMarks } from './tk-marks.ts';

/**
 * What stands between a text and its readers, by field; empty when it may be published. `library` has the pictures of
 * the text: alt text that the story leaves empty is theirs, and a decorative one needs none.
 */
export function findObstacles(content: Content, library: ReadonlyMap<string, Picture>): FieldErrors {
  const obstacles: FieldErrors = { ...findTk(content), ...findSuggestions(content) };
  if (content.headline === '') obstacles.headline = 'A published story has a headline.';
  if (bodyText(content.body).trim() === '') obstacles.body = 'A published story has a text.';
  else {
    const undescribed = listTextPictures(content.body).findIndex((picture) => !isDescribed(picture, library));
    if (undescribed >= 0)
      obstacles.body = `Describe picture ${undescribed + 1} in the text for readers who do not see it.`;
  }
  for (const field of ['leadPicture', 'socialPicture'] as const) {
    const picture = content[field];
    if (picture && !isDescribed(picture, library))
      obstacles[`${field}.alt`] = `${UNDESCRIBED[field]} ${OR_DECORATIVE}`;
  }
  content.slides.forEach((slide, place) => {
    if (!isDescribed(slide, library))
      obstacles[`slides.${place}.alt`] = `Describe picture ${place + 1} ${OR_DECORATIVE}`;
  });
  return obstacles;
}

const UNDESCRIBED = {
  leadPicture: 'Describe the lead picture',
  socialPicture: 'Describe the social picture',
};
const OR_DECORATIVE = 'for readers who do not see it, or mark it as decorative in the library.';

/** By the story, by the library, or decorative. */
function isDescribed(
  { mediaId, alt }: { mediaId: string; alt: string },
  library: ReadonlyMap<string, Picture>,
) {
  const picture = library.get(mediaId);
  return alt !== '' || picture?.decorative === true || (picture !== undefined && libraryAlt(picture) !== '');
}

/** Half decided is not printed. It is named first: what is decided may take a TK mark with it. */
function findSuggestions({ body }: Content): FieldErrors {
  const count = countSuggestions(body);
  if (count === 0) return {};
  const open = count === 1 ? 'One suggestion is' : `${count} suggestions are`;
  return { body: `${open} open in the text. Accept or refuse ${count === 1 ? 'it' : 'them'} first.` };
}

/** What is still to come, named before what is missing altogether. */
const findTk = (content: Content): FieldErrors =>
  Object.fromEntries(
    Object.entries(tkMarks(content)).map(([field, count]) => [
      field,
      count === 1 ? 'One TK mark is left here.' : `${count} TK marks are left here.`,
    ]),
  );
