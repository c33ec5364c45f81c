import { bodyText } from './body.ts';
import { listTextPictures } from './body/uses.ts';
import type { Content, Slide } from './content.ts';

/** "To come": what a writer puts where a fact is still missing. TK by itself or again and again, in capitals. */
const TK = /(?<![\p{L}\p{N}])(?:TK)+(?![\p{L}\p{N}])/gu;

export const countTk = (text: string): number => [...text.matchAll(TK)].length;

/** How many stand in each field that readers would see, by field; fields without any are left out. */
export function tkMarks(content: Content): Record<string, number> {
  const { kicker, headline, standfirst, trailText, dateline, socialHeadline } = content;
  const fields = { kicker, headline, standfirst, trailText, dateline, socialHeadline };
  const pictures = content.slides.flatMap((slide, place) => wordsOf(`slides.${place}`, slide));
  if (content.leadPicture) pictures.push(...wordsOf('leadPicture', content.leadPicture));
  if (content.socialPicture) pictures.push(['socialPicture.alt', content.socialPicture.alt]);
  const texts: [string, string][] = [
    ...Object.entries(fields),
    ['body', [bodyText(content.body), ...unread(content)].join('\n')],
    ['bylines', content.bylines.map(({ name }) => name).join('\n')],
    ['topics', content.topics.join('\n')],
    ...pictures,
  ];
  const counts = texts.map(([field, text]): [string, number] => [field, countTk(text)]);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** What is said about pictures in the text beside their captions, which are a part of its words. */
const unread = ({ body }: Content): string[] =>
  listTextPictures(body).flatMap(({ alt, credit }) => [alt, credit]);

const wordsOf = (path: string, { alt, caption, credit }: Slide): [string, string][] =>
  Object.entries({ alt, caption, credit }).map(([name, text]) => [`${path}.${name}`, text]);
