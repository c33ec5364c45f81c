import type { Indexable } from '#db/find/entries';
import type { TextOf } from '#db/find/text';
import { foldText } from '#lib/fold-words';
import { bodySchema, bodyText } from '../stories/body.ts';
import { withoutAnnotations } from '../stories/body/suggestions.ts';
import { readBylines, readNames, readPicture, readSlides } from '../stories/cards.ts';

/** What is indexed of a publication, but for its marks. */
export type IndexedText = Omit<TextOf, 'marks'> & { opening: string };

const OPENING_MAX = 60;

/** The words of a publication as readers have them, folded. Nothing that the desk alone knows is among them. */
export function textOf(row: Indexable): IndexedText {
  const headline = foldText(lines([row.headline, row.kicker]));
  return {
    headline,
    standfirst: foldText(lines([row.standfirst, row.trailText])),
    names: foldText(lines([...readBylines(row.bylines).map(({ name }) => name), ...readNames(row.topics)])),
    body: foldText(plainText(row)),
    opening: foldText(row.headline).slice(0, OPENING_MAX),
  };
}

/** The text with what stands under its pictures. */
export function plainText(row: Pick<Indexable, 'body' | 'dateline' | 'slides' | 'leadPicture'>): string {
  const body = bodyText(withoutAnnotations(bodySchema.parse(row.body)));
  const slides = [readPicture(row.leadPicture), ...readSlides(row.slides)];
  const captions = slides.flatMap((slide) => (slide ? [slide.caption, slide.credit] : []));
  return lines([row.dateline, body, ...captions]);
}

const lines = (parts: readonly string[]): string => parts.filter(Boolean).join('\n\n');

/** Each word once: what the list of words counts. */
export const wordsIn = ({ headline, standfirst, names, body }: IndexedText): Set<string> =>
  new Set([headline, standfirst, names, body].flatMap((field) => (field === '' ? [] : field.split(' '))));
