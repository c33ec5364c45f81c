import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Log } from '#lib/log';
import type { Clock } from './edition.ts';
import type { Page } from './page.ts';
import { rememberRepeatedViews } from './repeated-views.ts';
import type { Site } from './site.ts';

/** Counts how often stories are opened. No cookie, no address, nothing about a reader leaves this memory. */
export type Views = {
  /** Counts a page that is answered, where it is a story's and somebody opened it. */
  count(req: IncomingMessage, page: Pick<Page, 'status' | 'story'>): void;
  /** Hands on what was counted since the last time. What cannot be stored is counted with the next. */
  save(): Promise<void>;
};

/** Stories by their ids, each with how often it was opened. */
export type SaveViews = (views: ReadonlyMap<string, number>, at: number) => Promise<void>;

export type ViewParts = { site: Site; clock: Clock; saveViews: SaveViews; log: Pick<Log, 'error'> };

/** So many stories wait to be stored; more are opened in ten seconds by machines only, or the database is away. */
const STORIES_MAX = 10_000;

export function createViews({ site, clock, saveViews, log }: ViewParts): Views {
  const repeated = rememberRepeatedViews();
  let counted = new Map<string, number>();
  let saving: Promise<void> = Promise.resolve();

  const add = (story: string, views: number): void => {
    const known = counted.get(story);
    if (known !== undefined || counted.size < STORIES_MAX) counted.set(story, (known ?? 0) + views);
  };
  const saveCounted = async (): Promise<void> => {
    repeated.forgetInTime(clock());
    const views = counted;
    if (views.size === 0) return;
    counted = new Map();
    try {
      await saveViews(views, clock());
    } catch (error) {
      log.error({ error }, 'views could not be stored; they are counted with the next');
      for (const [story, more] of views) add(story, more);
    }
  };

  return {
    count(req, { status, story }) {
      if (story === undefined || status !== 200 || !isOpened(req)) return;
      if (!repeated.isTooMany(site.addressOf(req), story)) add(story, 1);
    },
    save: () => (saving = saving.then(saveCounted)),
  };
}

/** Whether somebody opened a page: no program, nothing that a browser does ahead of time or by itself. */
export function isOpened({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && isForThePage(headers) && isPerson(headers['user-agent']);
}

/** What was fetched ahead counts when it is looked at: later.js says so then (x-stringer-seen). */
function isForThePage(headers: IncomingHttpHeaders): boolean {
  if (headers['x-stringer-background'] !== undefined) return false; // the service worker looks for news of it
  if (headers['sec-purpose'] !== undefined || headers.purpose !== undefined) return false;
  if (headers['x-moz'] === 'prefetch') return false;
  if (headers['x-stringer-seen'] !== undefined) return headers['sec-fetch-site'] === 'same-origin';
  const { 'sec-fetch-dest': wanted, 'sec-fetch-mode': mode } = headers;
  if (wanted === 'empty') return mode === 'navigate'; // a service worker passes on what it was asked for
  return wanted === undefined || wanted === 'document'; // nor what other sites load as a picture or a frame
}

/**
 * Programs that say what they are, by how they begin or by a word that no browser has; a Cubot is a phone. Those that do
 * not say it are bounded like everybody. Upper and lower case apart: this stands in the way of every answer.
 */
const PROGRAM =
  /^(?:[Cc]url|[Ww]get|python|Java|Go-http|node|axios|okhttp|WhatsApp|facebookexternalhit)|(?<![Cc][Uu])[Bb][Oo][Tt]|compatible; |[Cc]rawl|[Ss]pider|[Pp]review|Headless|Lighthouse/;

const isPerson = (agent: string | undefined): boolean => agent !== undefined && !PROGRAM.test(agent);
