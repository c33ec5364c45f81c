import type { ComposedFront } from '#domain/front/compose';
import type { StoryCard } from '#domain/stories/reading';

export type Opening = {
  lead: StoryCard | undefined;
  /** What else somebody put first, or is breaking. */
  seconds: StoryCard[];
  /** By the clock, as many as stand as high as the lead; where the day has fewer, the days before go on. */
  beside: StoryCard[];
  /** Whether there is room beside the lead to say what each story is about. */
  isTold: boolean;
  /** What is left of the day. */
  below: StoryCard[];
  /** What is left of the days before. */
  earlier: StoryCard[];
};

/** Headlines that stand as high as a lead with its picture, as one without, and as a row of two further stories. */
const PICTURE_ROWS = 8;
const WORDS_ROWS = 4;
const SECONDS_ROWS = 4;
/** A headline with what the story is about is as high as so many headlines. */
const TOLD_ROWS = 1.75;
/** Fewer are no row of their own: they go on where the others stand. */
const ROW = 3;

/** Which stories open the page, and how many of the day stand beside the lead: no column ends in a white hole. */
export function arrangeOpening({ lead: placed, news }: ComposedFront<StoryCard>): Opening {
  const ofDay = news?.stories.map(({ story }) => story) ?? [];
  const led = placed.length > 0 ? placed.map(({ story }) => story) : ofDay.splice(0, 1);
  const [lead, ...seconds] = led;
  const rows = (lead?.picture ? PICTURE_ROWS : WORDS_ROWS) + Math.ceil(seconds.length / 2) * SECONDS_ROWS;
  const [today, below] = splitAfter(ofDay, rows);
  const before = news?.earlier.map(({ story }) => story) ?? [];
  const [filling, earlier] = splitAfter(before, Math.max(0, rows - today.length));
  const beside = [...today, ...filling];
  const isTold = beside.length * TOLD_ROWS <= rows;
  return { lead, seconds, beside, isTold, below, earlier: wholeRows(earlier) };
}

function splitAfter<S>(stories: readonly S[], rows: number): [S[], S[]] {
  const end = stories.length - rows < ROW && rows > 0 ? stories.length : rows;
  return [stories.slice(0, end), stories.slice(end)];
}

const wholeRows = <S>(stories: readonly S[]): S[] =>
  stories.slice(0, stories.length - (stories.length > ROW ? stories.length % ROW : 0));
