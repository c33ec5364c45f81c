import sharp from 'sharp';
import { MACHINE } from '#domain/access';
import { indexNowKeyPath } from '#domain/announce/index-now-key';
import { emptySlot, LEAD } from '#domain/front/content';
import { FEED_FORMS, feedPath } from '#domain/front/feed-files';
import { storePicture } from '#domain/media/store-picture';
import { createPerson } from '#domain/people/save-person';
import { readVersionedSettings } from '#domain/settings/read-settings';
import { saveSettings } from '#domain/settings/save-settings';
import type { Body } from '#domain/stories/body';
import { breakNews } from '#domain/stories/break-news';
import { changeAddress } from '#domain/stories/change-address';
import { correctStory } from '#domain/stories/corrections';
import { saveStory } from '#domain/stories/save-story';
import { updateStory } from '#domain/stories/update-story';
import { withdrawStory } from '#domain/stories/withdraw-story';
import { storeFile } from '#domain/files/store-file';
import { fileUrl } from '#domain/files/file';
import { writeCursor } from '#domain/stories/cursor';
import { launch } from './fronts.ts';
import type { WholePaper } from './page-kinds.ts';
import { aPublicPage } from './pages.ts';
import { environment } from '#lib/environment';
import { bodyOf, DAY, HOUR, MINUTE, runStory, valueOf, writeContent } from './newsroom.ts';

/** More than a page of a list shows. */
const OLDER = 30;
const PERSON = 'lubna-warsi';

/**
 * A paper that has everything that readers can see: pages, lists that go on, what moved and what is gone.
 * @param now ms UTC
 */
export async function printWholePaper(now: number): Promise<WholePaper> {
  await openSettings(now);
  const map = await storeMap(now);
  await introducePerson(map, now);
  const older = await printOlder(map, now);
  const [first, deep] = [older[0], older.at(-1)];
  if (!first || !deep) throw new Error('No story was printed.');
  const [lead, file] = await printLead({ map, others: older.map(({ id }) => id) }, now);
  const gone = await runStory({}, now - HOUR);
  valueOf(await withdrawStory(MACHINE, { id: gone.id, ...KILL }, now - MINUTE));
  const moved = await runStory({}, now - HOUR);
  valueOf(await changeAddress(MACHINE, { id: moved.id, urlSlug: 'another-name' }, now - MINUTE));
  valueOf(await launch({ blocks: [slotsOf(LEAD, lead.id, map), slotsOf('in-depth', deep.id, null)] }, now));
  const page = await aPublicPage({ slug: 'how-we-work', title: 'How we work' });
  const place = writeCursor({ at: first.at, id: first.id });
  return addressesOf({
    lead: lead.path,
    plain: deep.path,
    gone: gone.path,
    moved: moved.path,
    place,
    page: `/${page.slug}`,
    file,
    picture: `/media/${map}/1/320.webp`,
  });
}

type Made = Record<'lead' | 'plain' | 'gone' | 'moved' | 'place' | 'page' | 'file' | 'picture', string>;

function addressesOf({ lead, plain, gone, moved, place, page, file, picture }: Made): WholePaper {
  const [, year, month, day] = plain.split('/');
  const further = (list: string) => `${list}?before=${place}`;
  return {
    pages: {
      front: '/',
      section: '/news',
      'section, further': further('/news'),
      features: '/in-depth',
      topic: '/topics/water',
      'topic, further': further('/topics/water'),
      topics: '/topics',
      person: `/by/${PERSON}`,
      'person, further': further(`/by/${PERSON}`),
      people: '/by',
      archive: '/archive',
      year: `/${year}`,
      month: `/${year}/${month}`,
      day: `/${year}/${month}/${day}`,
      search: '/search',
      found: '/search?q=ferry',
      'nothing found': '/search?q=zzyzx',
      corrections: '/corrections',
      story: lead,
      'story without picture': plain,
      'one slide': `${lead}/slides/1`,
      'share on mastodon': `${lead}/share/mastodon`,
      changes: `${lead}/changes`,
      republish: `${lead}/republish`,
      withdrawn: gone,
      'page beside the news': page,
      later: '/later',
      offline: '/offline',
      'light front': '/light',
      'light story': `/light${lead}`,
      'not found': '/nothing',
    },
    /** What is no page, leads elsewhere or to nothing. */
    others: [
      ...feedsOf('/', '/news', '/topics/water', `/by/${PERSON}`),
      `/oembed?format=json&url=${encodeURIComponent(environment().siteUrl + lead)}`,
      '/corrections/feed.xml',
      '/sitemap.xml',
      '/sitemaps/pages.xml',
      '/sitemaps/topics.xml',
      '/sitemaps/people.xml',
      `/sitemaps/${year}-${month}.xml`,
      '/news-sitemap.xml',
      '/robots.txt',
      '/llms.txt',
      '/opensearch.xml',
      '/.well-known/security.txt',
      indexNowKeyPath(),
      '/manifest.webmanifest',
      '/install/192.png',
      '/search/words?q=fe',
      '/search?q=fery&section=news&topic=water',
      further(`/${year}/${month}`),
      further(`/${year}/${month}/${day}`),
      '/topics?from=water',
      `/by?from=${PERSON}`,
      `${lead}/share/x`,
      `${lead}/share/mastodon?server=x`,
      `${lead}/share/qr?slide=1`,
      moved,
      file,
      picture,
      '/topics/nothing',
      '/by/nobody',
      `/${year}/${month}/${day}/nothing`,
    ],
  };
}

const feedsOf = (...lists: string[]): string[] =>
  lists.flatMap((list) => FEED_FORMS.map((form) => feedPath(list, form)));

const KILL = { kind: 'kill', reason: 'It was made up.', notice: 'We were wrong.' } as const;

const slotsOf = (id: string, storyId: string, mediaId: string | null) => ({
  id,
  slots: [{ ...emptySlot(storyId), picture: mediaId === null ? null : { mediaId, alt: 'A ferry' } }],
});

/** A picture with its files. */
async function storeMap(now: number): Promise<string> {
  const map = sharp({ create: { width: 400, height: 300, channels: 3, background: '#234' } });
  const bytes = await map.jpeg().toBuffer();
  return valueOf(
    await storePicture(
      MACHINE,
      { bytes, name: 'map.jpg', words: { alt: 'A map', caption: '', credit: '' } },
      now,
    ),
  ).id;
}

async function openSettings(now: number): Promise<void> {
  const { version, settings } = await readVersionedSettings();
  const offered = {
    publicHistory: true,
    republish: true,
    indexNow: true,
    securityContact: 'security@news.example',
  };
  const shown = { version, settings: { ...settings, ...offered } };
  valueOf(await saveSettings(MACHINE, shown, now));
}

async function introducePerson(pictureId: string, now: number): Promise<void> {
  const said = { name: 'Lubna Warsi', title: 'Reporter', bio: 'She writes.', links: [], accountId: null };
  valueOf(await createPerson(MACHINE, { ...said, slug: PERSON, pictureId }, now - 9 * DAY));
}

/** Stories of the days before, the newest first, more of each section than a list shows at once. */
async function printOlder(map: string, now: number) {
  const stories = [];
  for (let number = 0; number < OLDER; number += 1) {
    const at = now - 2 * DAY - number * MINUTE;
    const parts = { topics: ['Water', 'Rivers'], slides: [slideOf(map)], ...BY };
    stories.push({ ...(await runStory(parts, at)), at });
  }
  for (let number = 0; number < OLDER; number += 1) {
    const at = now - 3 * DAY - number * MINUTE;
    stories.push({ ...(await runStory({ sectionId: 'in-depth', ...BY }, at)), at });
  }
  return stories;
}

const BY = { bylines: [{ name: 'Lubna Warsi', role: 'reporting' as const }] };
const slideOf = (mediaId: string) => ({ mediaId, alt: 'A map', caption: 'The river', credit: 'Ink' });

/** A story with everything, breaking, corrected and updated; and the address of the file that it offers. */
async function printLead({ map, others }: { map: string; others: string[] }, now: number) {
  const file = valueOf(await storeFile(MACHINE, { bytes: Buffer.from('a,b\n'), name: 'figures.csv' }, now));
  const content = writeContent({
    ...BY,
    topics: ['Water', 'Rivers', 'Flood'],
    slides: [slideOf(map), slideOf(map)],
    body: { type: 'doc', content: [...bodyOf('The river.').content, ...pointing(others, file.id)] },
  });
  const story = await runStory(content, now - HOUR);
  const text = { ...content, standfirst: 'The river is higher.' };
  const sent = { id: story.id, version: story.version, content: text, slugline: '', urlSlug: '' };
  const { version } = valueOf(await saveStory(MACHINE, sent, now - 5 * MINUTE));
  valueOf(await updateStory(MACHINE, { id: story.id, version }, now - 5 * MINUTE));
  const note = { kind: 'correction', place: 'top', words: 'It was higher.', update: null } as const;
  valueOf(await correctStory(MACHINE, { id: story.id, ...note }, now - 4 * MINUTE));
  valueOf(await breakNews(MACHINE, { id: story.id, until: now + HOUR }, now - 4 * MINUTE));
  return [story, fileUrl(file)] as const;
}

const pointing = (storyIds: string[], fileId: string): Body['content'] => [
  ...storyIds.slice(0, 3).map((storyId) => ({ type: 'relatedStory' as const, attrs: { storyId } })),
  { type: 'file', attrs: { fileId, label: 'The figures' } },
];
