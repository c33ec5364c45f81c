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
  const obstacles: FieldErrors = findTk(content);
  if (content.headline === '') obstacles.headline = 'A published story has a headline.';
  const ofText = [openSuggestions(content), obstacles.body, missingText(content, library)];
  const inText = ofText.filter((obstacle) => obstacle !== undefined).join(' '); // all of it, so that nobody is sent back twice
  if (inText !== '') obstacles.body = inText;
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

/** That there is none, or which of its pictures are not described. */
function missingText({ body }: Content, library: ReadonlyMap<string, Picture>): string | undefined {
  if (bodyText(body).trim() === '') return 'A published story has a text.';
  const undescribed = listTextPictures(body).flatMap((picture, place) =>
    isDescribed(picture, library) ? [] : [`${place + 1}`],
  );
  const last = undescribed.pop();
  if (last === undefined) return undefined;
  return undescribed.length === 0
    ? `Describe picture ${last} in the text for readers who do not see it.`
    : `Describe pictures ${undescribed.join(', ')} and ${last} in the text for readers who do not see them.`;
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
function openSuggestions({ body }: Content): string | undefined {
  const count = countSuggestions(body);
  if (count === 0) return undefined;
  const open = count === 1 ? 'One suggestion is' : `${count} suggestions are`;
  return `${open} open in the text. Accept or refuse ${count === 1 ? 'it' : 'them'} first.`;
}

/** What is still to come, named before what is missing altogether. */
const findTk = (content: Content): FieldErrors =>
  Object.fromEntries(
    Object.entries(tkMarks(content)).map(([field, count]) => [
      field,
      count === 1 ? 'One TK mark is left here.' : `${count} TK marks are left here.`,
    ]),
  );
