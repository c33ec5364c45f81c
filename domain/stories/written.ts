import type { Content } from './content.ts';
import type { Draft } from './draft.ts';

/** Everything that is written of a story, side by side. */
export type Written = Content & Pick<Draft, 'slugline' | 'urlSlug'>;
export type WrittenField = keyof Written;

/**
 * What each field is called, in the order in which texts are compared and merged. A new field needs its line here and
 * nothing else: how it is compared follows from what it holds (words, a list, a thing, the text itself).
 */
export const FIELD_NAMES: Record<WrittenField, string> = {
  kicker: 'Kicker',
  headline: 'Headline',
  standfirst: 'Standfirst',
  body: 'Text',
  leadPicture: 'Lead picture',
  slides: 'Pictures',
  sectionId: 'Section',
  bylines: 'Bylines',
  topics: 'Topics',
  dateline: 'Dateline',
  trailText: 'Trail text',
  socialHeadline: 'Social headline',
  socialPicture: 'Social picture',
  related: 'Related stories',
  slugline: 'Slugline',
  urlSlug: 'URL slug',
};

export const writtenOf = ({ content, slugline, urlSlug }: Draft): Written => ({
  ...content,
  slugline,
  urlSlug,
});

export const draftOf = ({ slugline, urlSlug, ...content }: Written): Draft => ({
  content,
  slugline,
  urlSlug,
});

const isField = (name: string): name is WrittenField => name in FIELD_NAMES;
export const FIELDS = Object.keys(FIELD_NAMES).filter(isField);
