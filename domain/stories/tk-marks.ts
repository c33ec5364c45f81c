import { bodyText } from './body.ts';
import type { Content } from './content.ts';

/** "To come": what a writer puts where a fact is still missing. TK by itself or again and again, in capitals. */
const TK = /(?<![\p{L}\p{N}])(?:TK)+(?![\p{L}\p{N}])/gu;

export const countTk = (text: string): number => [...text.matchAll(TK)].length;

/** How many stand in each field that readers would see, by field; fields without any are left out. */
export function tkMarks(content: Content): Record<string, number> {
  const { kicker, headline, standfirst, trailText, dateline, socialHeadline } = content;
  const fields = { kicker, headline, standfirst, trailText, dateline, socialHeadline };
  const slides = content.slides.flatMap(({ alt, caption, credit }, place) =>
    Object.entries({ alt, caption, credit }).map(([name, text]): [string, string] => [
      `slides.${place}.${name}`,
      text,
    ]),
  );
  const texts: [string, string][] = [...Object.entries(fields), ['body', bodyText(content.body)], ...slides];
  const counts = texts.map(([field, text]): [string, number] => [field, countTk(text)]);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
