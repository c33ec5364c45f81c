import type { StoryCard } from '../stories/reading.ts';
import type { Piece } from './excerpt.ts';

/** A story that was found, with what was looked for marked in its headline and in some of its words. */
export type FoundStory = { card: StoryCard; headline: Piece[]; excerpt: Piece[] };

/** What narrows a search and is not there. */
export type Unknown = 'section' | 'topic' | 'person';

/** Shapes only, so that components may use them. */
export type Answer = {
  /** Of this page. */
  stories: FoundStory[];
  /** How many were found; with `isMore` there are older ones, which were not counted. */
  total: number;
  isMore: boolean;
  pages: number;
  /** The words whose stories are shown, where nothing has the words that were typed; null: they are those typed. */
  corrected: string | null;
  /** Words that more stories have and that may be meant. */
  meant: string | null;
  unknown: Unknown[];
  /** The topic and the person by whom it is narrowed, as readers know them. */
  names: { topic: string; person: string };
};
