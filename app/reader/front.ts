import type { Features, News } from '#components/front/front-page';
import { leadFirst } from '#domain/front/lead';
import { listNewsOfTheDay, listSection } from '#domain/stories/published';
import type { Moment } from './moment.ts';

/** Three features stand as high as the news beside them: docs/decisions/0022. */
const FEATURES = 3;
/** Headlines of earlier days under a day's news. */
const EARLIER = 9;

/** What the front shows: the newest day of the first news section, and the newest features. */
export async function readFront(moment: Moment): Promise<{ news: News | null; features: Features | null }> {
  const [news, features] = await Promise.all([readNews(moment), readFeatures(moment)]);
  return { news, features };
}

async function readNews({ at, site, sections }: Moment): Promise<News | null> {
  const section = sections.find(({ form }) => form === 'news');
  const news = section ? await listNewsOfTheDay(section, at, site.timeZone) : null;
  if (!section || !news) return null;
  const latest = await listSection(section, { before: null, limit: news.stories.length + EARLIER }, at);
  const shown = new Set(news.stories.map((story) => story.id));
  const earlier = latest.stories.filter((story) => !shown.has(story.id)).slice(0, EARLIER);
  return { ...news, stories: leadFirst(news.stories), section, earlier };
}

async function readFeatures({ at, sections }: Moment): Promise<Features | null> {
  const section = sections.find(({ form }) => form === 'features');
  if (!section) return null;
  const { stories } = await listSection(section, { before: null, limit: FEATURES }, at);
  return stories.length > 0 ? { section, stories } : null;
}
