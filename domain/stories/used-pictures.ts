import type { Picture } from '../media/picture.ts';
import { listTextPictures } from './body/uses.ts';
import { pictureOf, picturesOf } from './cards.ts';
import type { Content, Slide } from './content.ts';

/**
 * Every picture that a story shows, each once, in reading order. Whatever may name a picture is listed here: what is
 * missing would neither be found as used nor be given to readers.
 */
export const usedPictures = ({ leadPicture, slides, body, socialPicture }: WithPictures): string[] => [
  ...new Set(
    [leadPicture, ...slides, ...listTextPictures(body), socialPicture].flatMap((one) => one?.mediaId ?? []),
  ),
];

type WithPictures = Pick<Content, 'leadPicture' | 'slides' | 'body' | 'socialPicture'>;

/** What stands for a story in lists: its lead picture, else its first slide, else the first picture in its text. */
export const trailPicture = ({
  leadPicture,
  slides,
  body,
}: Omit<WithPictures, 'socialPicture'>): Slide | null => leadPicture ?? slides[0] ?? firstInText(body);

function firstInText(body: Content['body']): Slide | null {
  const [first] = listTextPictures(body);
  if (first === undefined) return null;
  const { mediaId, alt, caption, credit } = first;
  return { mediaId, alt, caption, credit };
}

/** The pictures around a text as its page shows them; `picture` is what stands for it in lists. */
export function shownPictures(
  { leadPicture, slides, socialPicture }: Omit<WithPictures, 'body'>,
  pictures: ReadonlyMap<string, Picture>,
  picture: Picture | null,
) {
  const social = socialPicture && pictureOf({ ...socialPicture, caption: '', credit: '' }, pictures);
  return {
    leadPicture: pictureOf(leadPicture, pictures),
    slides: picturesOf(slides, pictures),
    socialPicture: social ?? picture,
  };
}
