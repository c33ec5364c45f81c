import { bodyText } from '#domain/stories/body';
import { BYLINE_ROLES, namesIn } from '#domain/stories/bylines';
import type { Slide } from '#domain/stories/content';
import type { Draft } from '#domain/stories/draft';
import { ROLE_WORDS } from './bylines/role-words.ts';

export type Difference = { name: string; theirs: string; mine: string };

/** The fields in which two texts differ, each as plain text, in the order of the page. */
export function differences(theirs: Draft, mine: Draft, sectionName: (id: string) => string): Difference[] {
  const rows = zip(fieldsOf(theirs, sectionName), fieldsOf(mine, sectionName));
  return rows.filter((row) => row.theirs.trim() !== row.mine.trim());
}

function fieldsOf(
  { content, slugline, urlSlug }: Draft,
  sectionName: (id: string) => string,
): [string, string][] {
  return [
    ['Kicker', content.kicker],
    ['Headline', content.headline],
    ['Standfirst', content.standfirst],
    ['Text', bodyText(content.body)],
    ['Lead picture', content.leadPicture ? slideWords(content.leadPicture, 0) : ''],
    ['Pictures', content.slides.map(slideWords).join('\n')],
    ['Section', sectionName(content.sectionId)],
    ...BYLINE_ROLES.map((role): [string, string] => [
      ROLE_WORDS[role],
      namesIn(content.bylines, role).join(', '),
    ]),
    ['Topics', content.topics.join(', ')],
    ['Dateline', content.dateline],
    ['Trail text', content.trailText],
    ['Social headline', content.socialHeadline],
    ['Social picture', content.socialPicture?.mediaId ?? ''],
    ['Slugline', slugline],
    ['URL slug', urlSlug],
  ];
}

const slideWords = ({ mediaId, alt, caption, credit }: Slide, place: number) =>
  `${place + 1}. ${[caption || alt || `Picture ${mediaId.slice(0, 6)}`, credit].filter(Boolean).join(' · ')}`;

const zip = (theirs: [string, string][], mine: [string, string][]): Difference[] =>
  theirs.map(([name, text], place) => ({ name, theirs: text, mine: mine[place]?.[1] ?? '' }));
