import { read } from '#db/client';
import { listKnownStories } from '#db/announced';
import { environment } from '#lib/environment';
import { tellPublicServer } from '#lib/public-request';
import type { JobWork } from '../jobs/job-work.ts';
import { readSettings } from '../settings/read-settings.ts';
import { storyPath } from '../stories/address.ts';
import { announceTogether } from './announce-together.ts';
import type { Announcement } from './announcement.ts';
import { indexNowKey, indexNowKeyPath } from './index-now-key.ts';
import { type Tell, tellServer } from './tell-server.ts';

/** Hands on what it is told to the search engines that take part (indexnow.org). */
const SERVER = 'https://api.indexnow.org/indexnow';
/** Far fewer than it takes in one message, 10,000. */
const AT_ONCE = 500;

/** Tells search engines which addresses of stories changed. */
export const indexNowJob = (tell: Tell = tellPublicServer): JobWork =>
  announceTogether({
    kind: 'index-now',
    limit: AT_ONCE,
    tell: async (changes, at) => {
      const { siteUrl } = environment();
      if (!(await readSettings()).indexNow) return 'Nobody was told: IndexNow is off in the settings.';
      if (!siteUrl.startsWith('https://')) return 'Nobody was told: the site has no https address.';
      const urlList = (await listChanged(changes, at)).map((path) => siteUrl + path);
      if (urlList.length === 0) return 'Nobody was told: readers never had it.';
      const keys = { key: indexNowKey(), keyLocation: siteUrl + indexNowKeyPath() };
      const body = JSON.stringify({ host: new URL(siteUrl).host, ...keys, urlList });
      await tellServer(tell, { name: 'IndexNow', address: SERVER, type: 'application/json', body });
      return '';
    },
  });

/** Where stories answer that readers have or had, each once, and where those answered that moved. */
async function listChanged(changes: Announcement[], at: number): Promise<string[]> {
  const ids = [...new Set(changes.map(({ storyId }) => storyId))];
  const known = new Map(
    (await listKnownStories(read(), ids, at)).map(({ id, day, urlSlug }) => [
      id,
      storyPath(day ?? '', urlSlug),
    ]),
  );
  const former = changes.flatMap((change) => (known.has(change.storyId) ? (change.former ?? []) : []));
  return [...new Set([...known.values(), ...former])];
}
