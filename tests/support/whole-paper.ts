import sharp from 'sharp';
import { MACHINE } from '#domain/access';
import { emptySlot, LEAD } from '#domain/front/content';
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
import { addPicture, bodyOf, DAY, HOUR, MINUTE, runStory, valueOf, writeContent } from './newsroom.ts';

/** More than a page of a list shows. */
const OLDER = 30;
const PERSON = 'anwara-begum';

/**
 * A paper that has everything that readers can see: pages, lists that go on, what moved and what is gone.
 * @param now ms UTC
 * @returns addresses, of which some lead elsewhere or to nothing
 */
export async function printWholePaper(now: number): Promise<string[]> {
  await openSettings(now);
  await introducePerson(now);
  const older = await printOlder(now);
  const [first] = older;
  if (!first) throw new Error('No story was printed.');
  const [lead, file] = await printLead(
    now,
    older.map(({ id }) => id),
  );
  const gone = await runStory({}, now - HOUR);
  valueOf(await withdrawStory(MACHINE, { id: gone.id, ...KILL }, now - MINUTE));
  const moved = await runStory({}, now - HOUR);
  valueOf(await changeAddress(MACHINE, { id: moved.id, urlSlug: 'another-name' }, now - MINUTE));
  const picture = await storeMap(now);
  valueOf(
    await launch({ blocks: [slotsOf(LEAD, lead.id, picture), slotsOf('in-depth', first.id, null)] }, now),
  );
  const before = (list: string) => `${list}?before=${writeCursor({ at: now - 2 * DAY, id: first.id })}`;
  const [, year, month, day] = first.path.split('/');
  const date = `/${year}/${month}/${day}`;
  const lists = ['/news', '/in-depth', '/topics/water', `/by/${PERSON}`];
  return [
    '/',
    ...lists,
    ...lists.map(before),
    ...['/archive', `/${year}`, `/${year}/${month}`, date, '/topics', '/by', '/corrections'],
    before(`/${year}/${month}`),
    before(date),
    '/topics?from=water',
    `/by?from=${PERSON}`,
    ...['/search', '/search?q=ferry', '/search?q=ferry&section=news&topic=water', '/search?q=fery'],
    ...[lead.path, `${lead.path}/changes`, `${lead.path}/slides/1`, first.path, gone.path, moved.path],
    ...['/feed.xml', '/news/feed.xml', `/by/${PERSON}/feed.xml`, '/corrections/feed.xml'],
    ...[file, `/media/${picture}/1/320.webp`, '/nothing', '/topics/nothing', '/by/nobody', `${date}/nothing`],
  ];
}

const KILL = { kind: 'kill', reason: 'It was made up.', notice: 'We were wrong.' } as const;

const slotsOf = (id: string, storyId: string, mediaId: string | null) => ({
  id,
  slots: [{ ...emptySlot(storyId), picture: mediaId === null ? null : { mediaId, alt: 'A ferry' } }],
});

/** A picture with its files. */
async function storeMap(now: number): Promise<string> {
  const map = sharp({ create: { width: 400, height: 300, channels: 3, background: '#234' } });
  const bytes = await map.jpeg().toBuffer();
  return valueOf(await storePicture(MACHINE, { bytes, name: 'map.jpg' }, now)).id;
}

async function openSettings(now: number): Promise<void> {
  const { version, settings } = await readVersionedSettings();
  const shown = { version, settings: { ...settings, publicHistory: true } };
  valueOf(await saveSettings(MACHINE, shown, now));
}

async function introducePerson(now: number): Promise<void> {
  const said = { name: 'Anwara Begum', title: 'Reporter', bio: 'She writes.', links: [], accountId: null };
  const profile = { ...said, slug: PERSON, pictureId: await addPicture({ alt: 'Anwara Begum' }) };
  valueOf(await createPerson(MACHINE, profile, now - 9 * DAY));
}

/** Stories of two days ago, the newest first, more than a list shows at once. */
async function printOlder(now: number) {
  const stories = [];
  const picture = await addPicture();
  for (let number = 0; number < OLDER; number += 1) {
    const parts = { topics: ['Water', 'Rivers'], slides: [slideOf(picture)], ...BY };
    stories.push(await runStory(parts, now - 2 * DAY - number * MINUTE));
  }
  for (let number = 0; number < OLDER; number += 1)
    stories.push(await runStory({ sectionId: 'in-depth', ...BY }, now - 3 * DAY - number * MINUTE));
  return stories;
}

const BY = { bylines: [{ name: 'Anwara Begum', role: 'reporting' as const }] };
const slideOf = (mediaId: string) => ({ mediaId, alt: 'A map', caption: 'The river', credit: 'Ink' });

/** A story with everything, breaking, corrected and updated; and the address of the file that it offers. */
async function printLead(now: number, others: string[]) {
  const picture = await addPicture();
  const file = valueOf(await storeFile(MACHINE, { bytes: Buffer.from('a,b\n'), name: 'figures.csv' }, now));
  const content = writeContent({
    ...BY,
    topics: ['Water', 'Rivers', 'Flood'],
    slides: [slideOf(picture)],
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
