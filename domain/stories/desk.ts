import { read } from '#db/client';
import { findCurrentPublication } from '#db/publications';
import { type DeskState, findVersion, findStory } from '#db/stories';
import { slugOf } from '#lib/slug';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, notFound, type Result } from '../failure.ts';
import { getPictures } from '../media/pictures.ts';
import type { Picture } from '../media/picture.ts';
import { listSections } from '../sections/sections.ts';
import { storyPath } from './address.ts';
import { readingMinutes } from './body.ts';
import { withoutAnnotations } from './body/suggestions.ts';
import { pictureOf } from './cards.ts';
import type { Content } from './content.ts';
import type { PublishedStory } from './reading.ts';
import { findReferences } from './references.ts';
import { contentOf } from './revisions.ts';
import { shownPictures, trailPicture, usedPictures } from './used-pictures.ts';
import { subjectOf } from './story-access.ts';

/** Staff reads: everything that was written, for an actor who may see the desk. */

export type DeskStory = {
  id: string;
  version: number;
  state: DeskState;
  slugline: string;
  urlSlug: string;
  /** Where readers find it; null before the first publication. */
  path: string | null;
  content: Content;
  /** Those around the text and those in it, each once, with the library's words. */
  pictures: Picture[];
  savedAt: number;
  savedBy: string;
  /** Whether the editor saved the newest text by itself, and nobody asked for it since. */
  autosaved: boolean;
  firstPublishedAt: number | null;
  demo: boolean;
  may: { edit: boolean; publish: boolean };
};

export async function getDeskStory(actor: Actor, id: string, at: number): Promise<Result<DeskStory>> {
  if (!can(actor, 'read-desk')) return notAllowed('see the desk');
  const query = read();
  const story = await findStory(query, id);
  const newest = story && (await findVersion(query, id, story.version));
  if (!story || !newest) return notFound('story');
  const current = await findCurrentPublication(query, id, at);
  const content = contentOf(newest);
  const pictures = await getPictures(query, usedPictures(content));
  const subject = subjectOf(story, at);
  return done({
    id,
    version: story.version,
    state: stateOf(story.firstPublishedAt, current?.revisionId ?? null, newest.id),
    slugline: story.slugline,
    urlSlug: story.urlSlug,
    path: story.urlDay && storyPath(story.urlDay, story.urlSlug),
    content,
    pictures: [...pictures.values()],
    savedAt: newest.createdAt,
    savedBy: newest.createdByName,
    autosaved: newest.kind === 'autosaved',
    firstPublishedAt: story.firstPublishedAt,
    demo: story.demo,
    may: { edit: can(actor, 'edit-story', subject), publish: can(actor, 'publish-story', subject) },
  });
}

function stateOf(firstPublishedAt: number | null, shown: string | null, newest: string): DeskState {
  if (shown === null) return firstPublishedAt === null ? 'draft' : 'withdrawn';
  return shown === newest ? 'live' : 'changed';
}

/** The newest text as readers would see it if it were published at `at`. */
export async function previewStory(actor: Actor, id: string, at: number): Promise<Result<PublishedStory>> {
  const found = await getDeskStory(actor, id, at);
  return found.ok ? done(await asPublished(found.value, at)) : found;
}

/** A text of the desk in the shape of a reader's page. */
export async function asPublished(story: DeskStory, at: number): Promise<PublishedStory> {
  const { id, content, path, firstPublishedAt } = story;
  const pictures = new Map(story.pictures.map((one) => [one.id, one]));
  const picture = pictureOf(trailPicture(content), pictures);
  const section = (await listSections()).find((one) => one.id === content.sectionId);
  if (section === undefined) throw new Error(`Story ${id} stands in a section that does not exist.`);
  return {
    id,
    demo: story.demo,
    path: path ?? '/',
    section,
    kicker: content.kicker,
    headline: content.headline,
    standfirst: content.standfirst,
    trailText: content.trailText,
    dateline: content.dateline,
    socialHeadline: content.socialHeadline,
    bylines: content.bylines,
    picture,
    ...shownPictures(content, pictures, picture),
    topics: content.topics.map((name) => ({ slug: slugOf(name), name })),
    people: [],
    minutes: readingMinutes(content.body),
    body: withoutAnnotations(content.body),
    references: await findReferences(read(), { body: content.body, pictures }, at),
    firstPublishedAt: firstPublishedAt ?? at,
    updatedAt: firstPublishedAt ?? at,
  };
}
