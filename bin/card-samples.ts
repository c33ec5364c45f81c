import type { CardFacts, DrawnPicture, StoryShape } from '#domain/cards/card-facts';

/** Invented headlines in every script that the cards have letters for, short and very long: for docs/cards.jpg. */
type Sample = { facts: CardFacts; picture: string | null };
type Words = { kicker: string; headline: string; paper: string };

const LATIN = { kicker: 'Water', headline: 'The canal that two districts measure differently' };
const WORDS: Record<string, Words> = {
  latin: { ...LATIN, paper: 'Stringer Asia' },
  short: { kicker: 'Monsoon', headline: 'Rain, at last', paper: 'Stringer Asia' },
  long: {
    kicker: 'Border, trade and the price of onions',
    headline:
      'After eleven years, four commissions and a flood that nobody had insured, the two districts on either side of the old canal agree on a single gauge, on who reads it on Sundays, and on what the figure means for the farmers who have waited for it since their fathers dug the first ditch',
    paper: 'Stringer Asia',
  },
  cyrillic: {
    kicker: 'Вода',
    headline: 'Канал, который два района измеряют по-разному',
    paper: 'Степной вестник',
  },
  greek: {
    kicker: 'Νερό',
    headline: 'Το κανάλι που δύο επαρχίες μετρούν διαφορετικά',
    paper: 'Η Όχθη',
  },
  devanagari: {
    kicker: 'पानी',
    headline: 'वह नहर जिसे दो ज़िले अलग-अलग नापते हैं',
    paper: 'नदी समाचार',
  },
  arabic: {
    kicker: 'مياه',
    headline: 'القناة التي تقيسها مقاطعتان بطريقتين مختلفتين',
    paper: 'صحيفة الضفة',
  },
  urdu: {
    kicker: 'پانی',
    headline: 'وہ نہر جسے دو ضلعے الگ الگ ناپتے ہیں',
    paper: 'روزنامہ کنارہ',
  },
};

/** Rows of the sheet: shape, words, whether there is a picture, the year. */
const STORIES: [StoryShape, keyof typeof WORDS, boolean, string?][] = [
  ['wide', 'latin', true],
  ['wide', 'cyrillic', true],
  ['wide', 'greek', true],
  ['wide', 'devanagari', true],
  ['wide', 'arabic', true],
  ['wide', 'urdu', true],
  ['wide', 'long', true],
  ['wide', 'short', true, '2021'],
  ['wide', 'short', false],
  ['wide', 'long', false],
  ['wide', 'urdu', false],
  ['wide', 'cyrillic', false, '2019'],
  ['square', 'latin', true],
  ['square', 'arabic', true, '2022'],
  ['square', 'devanagari', false],
  ['square', 'long', true],
];

type Pictures = ReadonlyMap<string, DrawnPicture>;

/** `pictures` are the maps by their name. */
export function cardSamples(pictures: Pictures): Sample[] {
  const names = [...pictures.keys()];
  const nameOf = (place: number) => names[place % names.length] ?? '';
  const stories = STORIES.map(([shape, which, hasPicture, year = ''], place): Sample => {
    const { kicker, headline, paper } = WORDS[which] ?? { kicker: '', headline: '', paper: '' };
    const picture = hasPicture ? nameOf(place) : null;
    return {
      picture,
      facts: {
        kind: 'story',
        shape,
        kicker,
        headline,
        year,
        picture: picture === null ? null : (pictures.get(picture) ?? null),
        wordmark: { name: paper, logo: null },
      },
    };
  });
  return [...stories, ...slideSamples(pictures, nameOf)];
}

const SLIDES: [number, string, string][] = [
  [3, 'The lower gauge, where the two readings part: the water stands a hand below the mark.', 'latin'],
  [4, 'नहर का निचला मापक, जहाँ दोनों माप अलग हो जाते हैं', 'devanagari'],
  [5, 'المقياس السفلي حيث تفترق القراءتان', 'arabic'],
  [12, '', 'short'],
];

const slideSamples = (pictures: Pictures, nameOf: (place: number) => string): Sample[] =>
  SLIDES.flatMap(([number, caption, which], place) => {
    const picture = pictures.get(nameOf(place));
    if (!picture) return [];
    const wordmark = { name: WORDS[which]?.paper ?? '', logo: null };
    return [
      {
        picture: nameOf(place),
        facts: { kind: 'slide', number, count: 12, caption, picture, year: '', wordmark } as const,
      },
    ];
  });
