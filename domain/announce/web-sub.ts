import { read } from '#db/client';
import { listKnownLists, listKnownStories } from '#db/announced';
import { environment } from '#lib/environment';
import { tellPublicServer } from '#lib/public-request';
import { FEED_FORMS, feedPath } from '../front/feed-files.ts';
import type { JobWork } from '../jobs/job-work.ts';
import { readSettings } from '../settings/read-settings.ts';
import { personPath, topicPath } from '../stories/address.ts';
import { announceTogether } from './announce-together.ts';
import type { Announcement } from './announcement.ts';
import { type Tell, tellServer } from './tell-server.ts';

const CHANGES_AT_ONCE = 100;
const FEEDS_AT_ONCE = 20;
/** For all that is told at once; below the lease of a job (run-jobs.ts). */
const PATIENCE_MS = 60_000;

/** Tells the hub which feeds changed; it fetches them and hands them on to those who follow (WebSub). */
export const webSubJob = (tell: Tell = tellPublicServer): JobWork =>
  announceTogether({
    kind: 'web-sub',
    limit: CHANGES_AT_ONCE,
    tell: async (changes, at) => {
      const { webSubHub } = await readSettings();
      if (webSubHub === '') return 'Nobody was told: no hub is named in the settings.';
      const feeds = await listChangedFeeds(changes, at);
      if (feeds.length === 0) return 'Nobody was told: readers never had it.';
      const signal = AbortSignal.timeout(PATIENCE_MS);
      for (let from = 0; from < feeds.length; from += FEEDS_AT_ONCE) {
        const body = messageOf(feeds.slice(from, from + FEEDS_AT_ONCE));
        const type = 'application/x-www-form-urlencoded';
        await tellServer(tell, { name: 'The hub', address: webSubHub, type, body, signal });
      }
      return '';
    },
  });

/** The feeds that a list had before a slug was changed lead to the present ones: nobody follows them there by the hub. */
async function listChangedFeeds(changes: Announcement[], at: number): Promise<string[]> {
  const ids = [...new Set(changes.map(({ storyId }) => storyId))];
  if ((await listKnownStories(read(), ids, at)).length === 0) return [];
  const { sections, topics, people } = await listKnownLists(read(), ids, at);
  const lists = [
    '/',
    ...sections.map((slug) => `/${slug}`),
    ...topics.map(topicPath),
    ...people.map(personPath),
  ];
  return lists.flatMap((list) => FEED_FORMS.map((form) => environment().siteUrl + feedPath(list, form)));
}

const messageOf = (feeds: string[]): string =>
  new URLSearchParams([['hub.mode', 'publish'], ...feeds.map((feed) => ['hub.url', feed])]).toString();
