import { type FeedForm, feedPath } from '#domain/front/feed-files';
import { leadingNames } from '#domain/stories/bylines';
import type { WholeStory } from '#domain/stories/whole-stories';
import type { FeedText } from '#domain/settings/sharing';
import type { Site } from '../reader/site.ts';
import { dateOf } from '../reader/newsroom-time.ts';
import { correctionName, modifiedAt } from '../story/correction-words.ts';
import { describeText } from '../story/describe-text.ts';
import { storyHtml } from './story-html.ts';

/** A list of stories for feed readers, in whichever form it is written. */
export type Feed = {
  site: Site;
  /** Of the page that shows the same list; '/' is the front. */
  path: string;
  title: string;
  description: string;
  text: FeedText;
  /** Who is asked to tell of new stories (WebSub); empty: nobody. */
  hub: string;
  stories: readonly WholeStory[];
};

/** Where the list itself is read. */
export const homeOf = ({ site, path }: Feed): string => site.origin + path;

export const selfOf = ({ site, path }: Feed, form: FeedForm): string => site.origin + feedPath(path, form);

/** When the newest change was made, ms UTC; the beginning of time where nothing is in it. */
export const changedAt = ({ stories }: Pick<Feed, 'stories'>): number =>
  Math.max(0, ...stories.map(storyChangedAt));

export const storyChangedAt = (story: WholeStory): number => modifiedAt(story, story.corrections);

/**
 * What a story is called for programs. Made of its identity, so that it stays when its address, its headline or the
 * paper's domain changes: docs/decisions/0118-feeds-are-written-here.md.
 */
export const nameOf = (id: string): string =>
  `urn:uuid:${id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;

/** What it is about, and what was corrected in it, in paragraphs. */
export const summaryOf = (story: WholeStory, site: Site): string[] => [
  story.trailText || describeText(story),
  ...story.corrections.map(
    ({ kind, words, publishedAt }) => `${correctionName(kind)}, ${dateOf(publishedAt, site)}: ${words}`,
  ),
];

/** Longer ones are read on their page: thirty of them would be more than a feed reader asks for every few minutes. */
const TEXT_MAX = 200_000;

/** The whole text as HTML; null where the feed only says what a story is about. */
export function textOf(story: WholeStory, { site, text }: Feed): string | null {
  if (text !== 'full') return null;
  const html = storyHtml(story, site);
  return html !== '' && html.length <= TEXT_MAX ? html : null;
}

export type FeedAuthor = { name: string; url: string | undefined };

/** Who wrote it, else who made it, each with the address of their page. */
export const authorsOf = ({ bylines, people }: WholeStory, { origin }: Site): FeedAuthor[] =>
  leadingNames(bylines).map((name) => {
    const person = people.find((one) => one.name === name);
    return { name, url: person && origin + person.path };
  });

/** Its section and its topics. */
export const subjectsOf = ({ section, topics }: WholeStory) => [
  { name: section.name, path: `/${section.slug}` },
  ...topics.map(({ name, slug }) => ({ name, path: `/topics/${slug}` })),
];
