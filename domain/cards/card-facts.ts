import { dayOf } from '../../lib/zoned-time.ts';
import type { FocalPoint, Picture } from '../media/picture.ts';
import { fullYears } from '../stories/age.ts';
import type { PublishedStory } from '../stories/reading.ts';

/** What networks are shown of a story, and its picture in the three crops that search engines ask for. */
export const STORY_SHAPES = ['wide', 'square'] as const;
export const CROP_SHAPES = ['16x9', '4x3', '1x1'] as const;
export type StoryShape = (typeof STORY_SHAPES)[number];
export type CropShape = (typeof CROP_SHAPES)[number];
export type SlideShape = `slide-${number}`;
export type CardShape = StoryShape | CropShape | SlideShape;

/** What a card is drawn from; a story for readers and one of the desk both have it. */
export type CardStory = Pick<
  PublishedStory,
  | 'id'
  | 'kicker'
  | 'headline'
  | 'socialHeadline'
  | 'picture'
  | 'socialPicture'
  | 'slides'
  | 'firstPublishedAt'
>;

/** What a card says of the paper. */
export type CardPaper = { name: string; timeZone: string; logo: Picture | null };

/** A file of the library and what of it has to stay in view. `width` is that of the file. */
export type DrawnPicture = {
  id: string;
  version: number;
  width: number;
  height: number;
  focal: FocalPoint;
};

type Wordmark = { name: string; logo: DrawnPicture | null };

/** Everything that is drawn: what is not in here cannot be seen on the card. */
export type CardFacts =
  | {
      kind: 'story';
      shape: StoryShape;
      kicker: string;
      headline: string;
      picture: DrawnPicture | null;
      /** The year of its first publication, once that is more than a year ago. */
      year: string;
      wordmark: Wordmark;
    }
  | {
      kind: 'slide';
      number: number;
      count: number;
      caption: string;
      picture: DrawnPicture;
      year: string;
      wordmark: Wordmark;
    }
  | { kind: 'crop'; shape: CropShape; picture: DrawnPicture };

/** The shape that the last part of an address names, or null. */
export function readShape(written: string): CardShape | null {
  const known = [...STORY_SHAPES, ...CROP_SHAPES].find((shape) => shape === written);
  if (known) return known;
  return /^slide-[1-9]\d?$/.test(written) ? `slide-${Number(written.slice('slide-'.length))}` : null;
}

/** What a card of this shape shows at `at` (ms UTC); null where the story has no such card. */
export function cardFacts(
  story: CardStory,
  { shape, paper }: { shape: CardShape; paper: CardPaper },
  at: number,
): CardFacts | null {
  const around = {
    year: yearOf(story, paper, at),
    wordmark: { name: paper.name, logo: paper.logo && drawn(paper.logo) },
  };
  if (shape === 'wide' || shape === 'square') {
    const { kicker, headline, socialHeadline, socialPicture, picture } = story;
    const shown = socialPicture ?? picture;
    return {
      kind: 'story',
      shape,
      kicker,
      headline: socialHeadline || headline,
      picture: shown && drawn(shown),
      ...around,
    };
  }
  if (shape === '16x9' || shape === '4x3' || shape === '1x1') {
    const shown = story.picture ?? story.socialPicture;
    return shown && { kind: 'crop', shape, picture: drawn(shown) };
  }
  return slideFacts(story, Number(shape.slice('slide-'.length)), around);
}

function slideFacts(
  { slides }: CardStory,
  number: number,
  around: { year: string; wordmark: Wordmark },
): CardFacts | null {
  const slide = slides[number - 1];
  if (!slide) return null;
  const { caption } = slide;
  return { kind: 'slide', number, count: slides.length, caption, picture: drawn(slide), ...around };
}

/** An old story that is shared again says so, where it is seen before it is read. */
function yearOf({ firstPublishedAt }: CardStory, { timeZone }: CardPaper, at: number): string {
  const [published, today] = [dayOf(firstPublishedAt, timeZone), dayOf(at, timeZone)];
  return fullYears(published, today) > 0 ? published.slice(0, 4) : '';
}

/** The largest file that was made of it: a card is never wider. */
function drawn({ id, version, width, height, widths, focal }: Picture): DrawnPicture {
  const largest = Math.max(...widths);
  return { id, version, width: largest, height: Math.max(1, Math.round((height * largest) / width)), focal };
}
