import type { StoredFile } from '../files/file.ts';
import type { Picture } from '../media/picture.ts';
import type { SectionForm } from '../sections/section-words.ts';
import type { Body } from './body.ts';
import type { Byline } from './bylines.ts';
import type { CorrectionKind, CorrectionPlace, WithdrawalKind } from './public-note.ts';

/** What readers' pages are given: shapes only, so that components may use them. */

export type SectionName = { id: string; slug: string; name: string };

/** A story in a list. `path` is the canonical path; instants are milliseconds UTC. */
export type StoryCard = {
  id: string;
  path: string;
  section: SectionName;
  kicker: string;
  headline: string;
  standfirst: string;
  trailText: string;
  bylines: Byline[];
  /** The lead picture, else the first slide, else the first picture in the text. */
  picture: Picture | null;
  minutes: number;
  firstPublishedAt: number;
  updatedAt: number;
};

export type Topic = { slug: string; name: string };

/** A sentence or two may stand over its list. */
export type DescribedTopic = Topic & { description: string };

/** A name of the byline that leads to the page of the person. */
export type LinkedByline = Byline & { path: string };

/** The same with where else on the web they are. */
export type BylineLink = LinkedByline & { elsewhere: string[] };

/** Who wrote a story (else who took its pictures, else who translated it), where something is said of them. */
export type Author = { path: string; name: string; title: string; bio: string; picture: Picture | null };

/** A live story that a text points to. */
export type StoryLink = { path: string; headline: string };

/** What the nodes of a text point to, by identity: pictures, files, and of the stories those that are live. */
export type TextReferences = {
  pictures: Record<string, Picture>;
  files: Record<string, StoredFile>;
  stories: Record<string, StoryLink>;
};

/** A public note on a text; `publishedAt` (ms UTC) is since when readers have it. */
export type Correction = {
  id: string;
  kind: CorrectionKind;
  place: CorrectionPlace;
  words: string;
  publishedAt: number;
};

/** The same in a list of them, with the story that it is about. */
export type ListedCorrection = Correction & { story: StoryLink };

/** What the address of a story that was withdrawn says; `words` may be empty. */
export type WithdrawalNotice = { kind: WithdrawalKind; words: string };

export type PublishedStory = StoryCard & {
  /** Written to show the program at work: nothing in it happened. */
  demo: boolean;
  dateline: string;
  socialHeadline: string;
  body: Body;
  references: TextReferences;
  leadPicture: Picture | null;
  slides: Picture[];
  /** What networks show: its own social picture, else the one that lists show. */
  socialPicture: Picture | null;
  topics: Topic[];
  /** The newest first. */
  corrections: Correction[];
  /** Whether readers had another text of it before, without a break in between. */
  wasRevised: boolean;
  people: BylineLink[];
  authors: Author[];
  /** How its section is read. */
  sectionForm: SectionForm;
  /** Stories that the newsroom chose to stand under it, by identity; some of them may not be live. */
  pinned: string[];
};

/** What stands under a story: those that belong to it, and what else to read. No story is in both. */
export type AfterStory = { related: StoryCard[]; next: StoryCard[] };

/** The stories on either side of one in its section; null at an end of it. */
export type SectionNeighbours = { newer: StoryLink | null; older: StoryLink | null };

/** One page of a list; `next` is the cursor of the page after it. */
export type StoryPage = { stories: StoryCard[]; next: string | null };
