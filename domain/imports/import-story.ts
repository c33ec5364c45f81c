import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, normalize } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { read } from '#db/client';
import { findMovedSection, listSectionRows } from '#db/sections';
import { findDraftAt, findVersion, findStoryAt, type StoryRow } from '#db/stories';
import { slugOf } from '#lib/slug';
import { dayOf } from '#lib/zoned-time';
import type { Actor } from '../access.ts';
import { done, invalid, type Result } from '../failure.ts';
import { storePicture } from '../media/store-picture.ts';
import { readSettings } from '../settings/read-settings.ts';
import type { Byline } from '../stories/bylines.ts';
import type { Content, Slide } from '../stories/content.ts';
import { createStory } from '../stories/create-story.ts';
import { getDeskStory } from '../stories/desk.ts';
import type { Draft } from '../stories/draft.ts';
import { publishStory } from '../stories/publish-story.ts';
import { contentOf } from '../stories/revisions.ts';
import { saveStory } from '../stories/save-story.ts';
import { updateStory } from '../stories/update-story.ts';
import type { StoryFile } from './story-file.ts';

/** What became of a file: `path` is null for a draft. */
export type Imported = { outcome: 'new' | 'updated' | 'unchanged'; path: string | null };

/** `directory` holds the pictures that the file names; `demo` marks the story as demo content. */
export type Import = { file: StoryFile; directory: string; demo: boolean };

/**
 * Takes a story in, with its pictures, and publishes it under its own date. Safe to repeat: a story is known by its
 * address, an unchanged one is left alone, one that was edited at the desk since is never written over, and what a
 * run that was killed left half done is finished.
 */
export async function importStory(actor: Actor, of: Import, at: number): Promise<Result<Imported>> {
  const { file } = of;
  const firstPublishedAt = file.first_published_at === undefined ? null : Date.parse(file.first_published_at);
  if (firstPublishedAt !== null && firstPublishedAt > at)
    return invalid('first_published_at is in the future');
  const content = await contentOfFile(actor, of, at);
  if (!content.ok) return content;
  const urlSlug = slugOfFile(file);
  const draft = { content: content.value, slugline: file.slugline, urlSlug };
  const known = await findKnown(firstPublishedAt, urlSlug);
  if (known) return refresh(actor, known, { draft, firstPublishedAt }, at);

  const created = await createStory(actor, { ...draft, demo: of.demo }, firstPublishedAt ?? at);
  if (!created.ok) return created;
  if (firstPublishedAt === null) return done({ outcome: 'new', path: null });
  return outcomeOf('new', await publishStory(actor, { ...created.value, firstPublishedAt }, at));
}

/** The same for the same file each time, also where no letter of the headline can stand in an address. */
function slugOfFile({ url_slug: given, headline }: StoryFile): string {
  if (given !== '') return given;
  const fingerprint = createHash('sha256').update(headline).digest('hex').slice(0, 12);
  return slugOf(headline) || `story-${fingerprint}`;
}

async function findKnown(firstPublishedAt: number | null, urlSlug: string): Promise<StoryRow | null> {
  if (firstPublishedAt === null) return findDraftAt(read(), urlSlug);
  const { timeZone } = await readSettings();
  return (
    (await findStoryAt(read(), dayOf(firstPublishedAt, timeZone), urlSlug)) ?? findDraftAt(read(), urlSlug)
  );
}

type Given = { draft: Draft; firstPublishedAt: number | null };

/** A file that came in before: nothing to do, a newer text to save and to show, something to finish, or refused. */
async function refresh(
  actor: Actor,
  story: StoryRow,
  { draft, firstPublishedAt }: Given,
  at: number,
): Promise<Result<Imported>> {
  const newest = await findVersion(read(), story.id, story.version);
  const before = await getDeskStory(actor, story.id, at);
  if (newest === null || !before.ok) return invalid('the story here cannot be read');
  const { path, state } = before.value;
  const isSame = isDeepStrictEqual(contentOf(newest), draft.content);
  if (newest.createdBy !== null) {
    if (isSame) return done({ outcome: 'unchanged', path });
    return invalid(`the story was edited at the desk by ${newest.createdByName} since; it was left as it is`);
  }
  const which = { id: story.id, version: story.version };
  const saved = isSame ? done(which) : await saveStory(actor, { ...which, ...draft }, at);
  if (!saved.ok) return saved;
  const { version } = saved.value;
  if (state === 'draft' && firstPublishedAt !== null) {
    return outcomeOf('new', await publishStory(actor, { id: story.id, version, firstPublishedAt }, at));
  }
  // Changed: a run that was killed had saved the newer text and not shown it.
  if (state === 'changed' || (state === 'live' && !isSame)) {
    return outcomeOf('updated', await updateStory(actor, { id: story.id, version }, at));
  }
  return done({ outcome: isSame ? 'unchanged' : 'updated', path });
}

const outcomeOf = (outcome: Imported['outcome'], shown: Result<{ path: string }>): Result<Imported> =>
  shown.ok ? done({ outcome, path: shown.value.path }) : shown;

async function contentOfFile(
  actor: Actor,
  { file, directory }: Import,
  at: number,
): Promise<Result<Content>> {
  const sections = await listSectionRows(read());
  const named = sections.find((one) => one.slug === file.section);
  const section = named ?? (await findMovedSection(read(), file.section));
  if (!section)
    return invalid(
      `section: there is no "${file.section}"; use ${sections.map((one) => one.slug).join(' or ')}`,
    );
  const slides: Slide[] = [];
  for (const { file: name, ...words } of file.slides) {
    const picture = await takePicture(actor, directory, { name, words }, at);
    if (!picture.ok) return picture;
    slides.push({ mediaId: picture.value, ...words });
  }
  return done({
    sectionId: section.id,
    kicker: file.kicker,
    headline: file.headline,
    standfirst: file.standfirst,
    trailText: file.trail_text,
    dateline: file.dateline,
    socialHeadline: file.social_headline,
    bylines: bylinesOf(file),
    topics: file.topics,
    slides,
    leadPicture: null,
    socialPicture: null,
    related: [],
    body: file.body,
  });
}

const bylinesOf = ({ bylines, photographs, translation }: StoryFile): Byline[] => [
  ...bylines.map((name) => ({ name, role: 'reporting' as const })),
  ...photographs.map((name) => ({ name, role: 'photographs' as const })),
  ...translation.map((name) => ({ name, role: 'translation' as const })),
];

/** The media id of a picture that stands beside the story file; the library learns what the story says of it. */
async function takePicture(
  actor: Actor,
  directory: string,
  { name, words }: { name: string; words: Omit<Slide, 'mediaId'> },
  at: number,
): Promise<Result<string>> {
  const inside = normalize(name);
  if (inside.startsWith('..') || dirname(inside).startsWith('/')) {
    return invalid(`slides: ${name} is not beside the story file`);
  }
  const bytes = await readFile(join(directory, inside)).catch(() => null);
  if (bytes === null) return invalid(`slides: ${name} cannot be read`);
  const stored = await storePicture(actor, { bytes, name: basename(name), words }, at);
  return stored.ok ? done(stored.value.id) : invalid(`slides: ${name}: ${stored.failure.message}`);
}
