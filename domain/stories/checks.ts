import type { FieldErrors } from '../failure.ts';
import { libraryAlt, type Picture } from '../media/picture.ts';
import { bodyText } from './body.ts';
import { countSuggestions } from './body/suggestions.ts';
import { type PlacedPicture, listBlocks, placedPictures } from './checked-places.ts';
import type { Content } from './content.ts';
import { isEmbargoed } from './live.ts';
import { countTk, tkMarks, wordsOfText } from './tk-marks.ts';

/** One thing to mend, or to know, before readers have a text. */
export type Check = {
  /** The same for the same thing as long as it stands: what is acknowledged is known by it. */
  id: string;
  isBlocking: boolean;
  /** The field that it is about: "headline", "slides.2.alt", "body". */
  place: string;
  /** In the text itself: which block, from 0. */
  block?: number;
  /** Of a picture in that block: which of its words is missing. */
  word?: 'alt' | 'credit';
  message: string;
};

/** What a text does not say of itself. */
export type CheckFacts = {
  /** The library's words for its pictures, by id. */
  pictures: ReadonlyMap<string, Picture>;
  /** Sections in which a story may stand; those that are retired are none, but for stories that were in them before. */
  sectionIds: readonly string[];
  embargoUntil: number | null;
  /** A sentence for each picture whose licence has ended, by id. */
  endedLicences: Record<string, string>;
  /** Of the stories that were chosen to stand under it those that readers do not have: what they are called, by id. */
  hiddenRelated: Record<string, string>;
};

/** The one list of what is looked at before a text goes to readers, the blocking ones first. */
export function checkStory(content: Content, facts: CheckFacts, at: number): Check[] {
  const pictures = placedPictures(content);
  return [
    ...checkEmbargo(facts, at),
    ...checkSection(content, facts),
    ...checkFields(content),
    ...checkText(content),
    ...tkIn(content, isOfPicture),
    ...pictures.filter((one) => !isDescribed(one, facts.pictures)).map(undescribed),
    ...checkNames(content),
    ...checkCredits(pictures),
    ...checkLicences(pictures, facts),
    ...checkRelated(content, facts),
  ];
}

/** What blocks, by field: the first thing of each. The list has them all. */
export function obstaclesOf(checks: readonly Check[]): FieldErrors {
  const blocking = checks.filter(({ isBlocking }) => isBlocking);
  return Object.fromEntries(onceEach(blocking, 'place').map(({ place, message }) => [place, message]));
}

/** What a person is told and may want all the same, by what it is acknowledged by. */
export const warningsOf = (checks: readonly Check[]): FieldErrors =>
  Object.fromEntries(checks.filter(({ isBlocking }) => !isBlocking).map(({ id, message }) => [id, message]));

const blocks = (id: string, place: string, message: string, block?: number): Check => ({
  id,
  isBlocking: true,
  place,
  ...(block === undefined ? {} : { block }),
  message,
});

const checkEmbargo = (facts: CheckFacts, at: number): Check[] =>
  isEmbargoed(facts, at)
    ? [blocks('embargo', 'embargo', 'The story is under embargo. Nobody may publish it before that ends.')]
    : [];

const checkSection = ({ sectionId }: Content, { sectionIds }: CheckFacts): Check[] =>
  sectionIds.includes(sectionId)
    ? []
    : [blocks('section', 'sectionId', 'The section is retired or missing. Choose another.')];

/** What is still to come in a field, then what is missing altogether. */
function checkFields(content: Content): Check[] {
  const tk = tkIn(content, (field) => field !== 'body' && !isOfPicture(field));
  return content.headline === ''
    ? [blocks('headline', 'headline', 'A published story has a headline.'), ...tk]
    : tk;
}

const isOfPicture = (field: string): boolean => field.includes('.');

const tkIn = (content: Content, isMeant: (field: string) => boolean): Check[] =>
  Object.entries(tkMarks(content))
    .filter(([field]) => isMeant(field))
    .map(([field, count]) => blocks(`tk ${field}`, field, tkWords(count)));

const tkWords = (count: number): string =>
  count === 1 ? 'One TK mark is left here.' : `${count} TK marks are left here.`;

/** Half decided is not printed. Suggestions come first: what is decided may take a TK mark with it. */
function checkText({ body }: Content): Check[] {
  if (bodyText(body).trim() === '') return [blocks('body', 'body', 'A published story has a text.')];
  const parts = listBlocks(body);
  const open = countSuggestions(body);
  const first = open === 0 ? 0 : parts.findIndex((part) => countSuggestions(part) > 0);
  const tk = parts.flatMap((part, block) => {
    const count = countTk(wordsOfText(part));
    return count === 0 ? [] : [blocks(`tk body ${block}`, 'body', tkWords(count), block)];
  });
  return [...(open > 0 ? [blocks('suggestions', 'body', suggestionWords(open), first)] : []), ...tk];
}

const suggestionWords = (count: number): string =>
  count === 1
    ? 'One suggestion is open in the text. Accept or refuse it first.'
    : `${count} suggestions are open in the text. Accept or refuse them first.`;

/** By the story, by the library, or decorative. */
function isDescribed({ mediaId, alt }: PlacedPicture, library: CheckFacts['pictures']): boolean {
  const picture = library.get(mediaId);
  return alt !== '' || picture?.decorative === true || (picture !== undefined && libraryAlt(picture) !== '');
}

function undescribed({ path, name, block }: PlacedPicture): Check {
  const [place, message] =
    block === undefined
      ? [`${path}.alt`, `Describe ${name} ${FOR_WHOM}, or mark it as decorative in the library.`]
      : ['body', `Describe ${name} ${FOR_WHOM}.`];
  return { ...blocks(`alt ${path}`, place, message, block), word: 'alt' };
}

const FOR_WHOM = 'for readers who do not see it';

const warns = (id: string, place: string, message: string, block?: number): Check => ({
  ...blocks(id, place, message, block),
  isBlocking: false,
});

function checkNames({ bylines, standfirst, trailText }: Content): Check[] {
  const checks = [];
  if (bylines.length === 0)
    checks.push(warns('byline', 'bylines', 'No byline: readers are not told who wrote it.'));
  if (standfirst === '' && trailText === '')
    checks.push(
      warns('standfirst', 'standfirst', 'No standfirst and no trail text: its card is a headline only.'),
    );
  return checks;
}

const checkCredits = (pictures: PlacedPicture[]): Check[] =>
  onceEach(
    pictures.filter(({ credit }) => credit === ''),
    'mediaId',
  ).map(({ mediaId, path, name, block }) => ({
    ...warns(
      `credit ${mediaId}`,
      block === undefined ? `${path}.credit` : 'body',
      `${capital(name)} has no credit.`,
      block,
    ),
    word: 'credit',
  }));

/** Known by the picture alone: it is one licence wherever the picture stands. */
const checkLicences = (pictures: PlacedPicture[], { endedLicences }: CheckFacts): Check[] =>
  onceEach(pictures, 'mediaId').flatMap(({ mediaId, path, block }) => {
    const sentence = endedLicences[mediaId];
    return sentence ? [warns(mediaId, block === undefined ? `${path}.alt` : 'body', sentence, block)] : [];
  });

/** It stands there as soon as readers have it. */
const checkRelated = ({ related }: Content, { hiddenRelated }: CheckFacts): Check[] =>
  related.flatMap((id) => {
    const name = hiddenRelated[id];
    return name === undefined
      ? []
      : [warns(`related ${id}`, 'related', `Readers do not have the related story “${name}” now.`)];
  });

/** The first of those that agree in this. */
const onceEach = <T>(list: readonly T[], key: keyof T): T[] =>
  list.filter((one, place) => list.findIndex((other) => other[key] === one[key]) === place);

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
