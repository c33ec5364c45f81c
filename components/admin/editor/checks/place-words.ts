import type { Check } from '#domain/stories/checks';

const FIELDS: Record<string, string> = {
  sectionId: 'Section',
  kicker: 'Kicker',
  headline: 'Headline',
  standfirst: 'Standfirst',
  trailText: 'Trail text',
  dateline: 'Dateline',
  socialHeadline: 'Social headline',
  bylines: 'Bylines',
  body: 'Text',
  embargo: 'Embargo',
  leadPicture: 'Lead picture',
  socialPicture: 'Social picture',
  related: 'Related stories',
};

/** What the place of a check is called on the page: 'Headline', 'Picture 3'. */
export function placeWords({ place }: Pick<Check, 'place'>): string {
  const [field = '', number] = place.split('.');
  return field === 'slides' ? `Picture ${Number(number) + 1}` : (FIELDS[field] ?? field);
}
