import { element, escaped, single, words } from '#lib/markup';
import { type Picture, renditionUrl, singleWidth } from '../../../media/picture.ts';

const WIDTH = 1280;

/** A picture with what is said of it and whose it is. JPEG, because not every reader knows newer types. */
export function pictureHtml(picture: Picture, origin: string): string {
  const width = singleWidth(picture, WIDTH);
  const { alt, caption, credit } = picture;
  const said = [escaped(caption), credit && words('small', credit)].filter(Boolean).join(' ');
  return element(
    'figure',
    {},
    single('img', {
      src: origin + renditionUrl(picture, width, 'jpg'),
      width,
      height: Math.round((picture.height * width) / picture.width),
      alt,
    }),
    said && element('figcaption', {}, said),
  );
}
