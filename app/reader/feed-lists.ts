import { findProfile } from '#domain/people/profiles';
import { topicPath } from '#domain/stories/address';
import { listLatest, listSection, listTopic } from '#domain/stories/published';
import { type FeedList, type FindFeedList, STORIES_IN_FEED } from './answer-feed.ts';
import type { Moment } from './moment.ts';

/** The lists that have feeds, each as its own page has it. */

const FROM_ITS_BEGINNING = { before: null, limit: STORIES_IN_FEED };

export const paperFeed: FindFeedList = async ({ site, at }) => ({
  path: '/',
  title: site.name,
  description: site.tagline || site.name,
  stories: await listLatest(STORIES_IN_FEED, at),
});

export const sectionFeed =
  (slug: string): FindFeedList =>
  async (moment) => {
    const section = moment.everySection.find((candidate) => candidate.slug === slug);
    if (!section) return null;
    const { stories } = await listSection(section, FROM_ITS_BEGINNING, moment.at);
    return partOf(moment, { path: `/${slug}`, name: section.name, stories });
  };

export const topicFeed =
  (slug: string): FindFeedList =>
  async (moment) => {
    const list = await listTopic(slug, FROM_ITS_BEGINNING, moment.at);
    if (list === null) return null;
    const { name, description } = list.topic;
    return partOf(moment, { path: topicPath(slug), name, description, stories: list.stories });
  };

export const personFeed =
  (slug: string): FindFeedList =>
  async (moment) => {
    const found = await findProfile(slug, FROM_ITS_BEGINNING, moment.at);
    if (found === null) return null;
    const { path, name } = found.profile;
    return partOf(moment, { path, name, stories: found.list.stories });
  };

type Part = Omit<FeedList, 'title' | 'description'> & { name: string; description?: string };

const partOf = ({ site }: Moment, { path, name, description, stories }: Part): FeedList => ({
  path,
  title: `${site.name}: ${name}`,
  description: description || `${name} in ${site.name}`,
  stories,
});
