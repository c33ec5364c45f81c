import { FEED_TYPES, type FeedForm } from '#domain/front/feed-files';
import { readSettings } from '#domain/settings/read-settings';
import type { StoryCard } from '#domain/stories/reading';
import { listWhole } from '#domain/stories/whole-stories';
import { writeAtom } from '../../components/feeds/atom.ts';
import { changedAt, type Feed, selfOf } from '../../components/feeds/feed.ts';
import { writeJsonFeed } from '../../components/feeds/json-feed.ts';
import { writeRss } from '../../components/feeds/rss.ts';
import { FOR_ALL, markedAnswer, TEXT_TYPE } from './feed-answer.ts';
import { type Moment, openMoment } from './moment.ts';

/** A list that has a feed. */
export type FeedList = { path: string; title: string; description: string; stories: StoryCard[] };
export type FindFeedList = (moment: Moment) => Promise<FeedList | null>;

export const STORIES_IN_FEED = 30;

const WRITERS: Record<FeedForm, (feed: Feed) => string> = {
  rss: writeRss,
  atom: writeAtom,
  json: writeJsonFeed,
};

/** The newest stories of a list, for feed readers. */
export async function answerFeed(form: FeedForm, find: FindFeedList): Promise<Response> {
  const moment = await openMoment();
  const list = await find(moment);
  if (list === null) return markedAnswer(moment, TEXT_TYPE, null, { status: 404 });
  const { feedText, webSubHub } = await readSettings();
  const stories = await listWhole(
    list.stories,
    moment.at,
    feedText === 'full' ? 'with texts' : 'without texts',
  );
  const feed = { ...list, site: moment.site, text: feedText, hub: webSubHub, stories };
  return markedAnswer(moment, `${FEED_TYPES[form]}; charset=utf-8`, WRITERS[form](feed), {
    headers: {
      ...FOR_ALL,
      'Last-Modified': new Date(changedAt(feed)).toUTCString(),
      ...(webSubHub && { Link: linksOf(webSubHub, selfOf(feed, form)) }),
    },
  });
}

/** Where a hub is looked for before the feed itself is read (WebSub). */
const linksOf = (hub: string, self: string): string =>
  [`<${new URL(hub).href}>; rel="hub"`, `<${self}>; rel="self"`].join(', ');
