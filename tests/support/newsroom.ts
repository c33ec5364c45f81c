import { write } from '#db/client';
import { insertMediaRow, type NewMedia } from '#db/media';
import { migrate } from '#db/migrate';
import { type Actor, MACHINE, type Role } from '#domain/access';
import type { Result } from '#domain/failure';
import { seedSections } from '#domain/sections/sections';
import { seedSettings } from '#domain/settings/save-settings';
import type { Body } from '#domain/stories/body';
import { type Content, emptyContent } from '#domain/stories/content';
import { createStory } from '#domain/stories/create-story';
import { publishStory } from '#domain/stories/publish-story';
import { unpublishStory } from '#domain/stories/unpublish-story';
import { newId } from '#lib/id';

/** 9 November 2026, 10:00 in Kolkata: the tests' morning. */
export const MORNING = Date.UTC(2026, 10, 9, 4, 30);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const TIME_ZONE = 'Asia/Kolkata';

export async function openNewsroom(): Promise<void> {
  await migrate();
  await seedSections();
  await seedSettings({ name: 'The Test Paper', timeZone: TIME_ZONE, language: 'en' });
}

/** The value of a result that has to be one. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message}`);
  return result.value;
}

export const actorOf = (role: Role): Actor => ({ accountId: newId(), name: `An ${role}`, role });

export const bodyOf = (...paragraphs: string[]): Body => ({
  type: 'doc',
  content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

let written = 0;

/** A text that could be published as it is, unlike every other. */
export function writeContent(parts: Partial<Content> = {}): Content {
  written += 1;
  return {
    ...emptyContent('news'),
    headline: `Ferry number ${written} stops`,
    standfirst: 'The river is high.',
    bylines: [{ name: 'Asha Rao', role: 'reporting' }],
    body: bodyOf('The ferry stopped at noon.'),
    ...parts,
  };
}

export async function draftStory(parts: Partial<Content> = {}, at = MORNING, actor = MACHINE) {
  return valueOf(await createStory(actor, { content: writeContent(parts), slugline: '', urlSlug: '' }, at));
}

/** A live story: published by the machine at `at`. */
export async function runStory(parts: Partial<Content> = {}, at = MORNING) {
  const { id, version } = await draftStory(parts, at);
  const { path } = valueOf(await publishStory(MACHINE, { id, version }, at));
  const [, year, month, date, urlSlug = ''] = path.split('/');
  return { id, version, path, day: `${year}-${month}-${date}`, urlSlug };
}

/** Takes a live story from readers. */
export async function withdraw({ id }: { id: string }, at: number): Promise<void> {
  valueOf(await unpublishStory(MACHINE, { id }, at));
}

/** A picture in the library, without files: 1600 by 1000 pixels. */
export async function addPicture(parts: Partial<NewMedia> = {}): Promise<string> {
  const id = newId();
  const row = {
    id,
    version: 1,
    sha256: id,
    name: 'map.png',
    width: 1600,
    height: 1000,
    widths: [320, 640, 1280],
    bytes: 1000,
  };
  await write((tx) => insertMediaRow(tx, { ...row, createdBy: null, createdAt: MORNING, ...parts }));
  return id;
}
