import { read } from '#db/client';
import type { DeskState } from '#db/stories';
import { slugOf } from '#lib/slug';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, type Result } from '../failure.ts';
import { getPictures } from '../media/pictures.ts';
import type { Picture } from '../media/picture.ts';
import { listSections } from '../sections/sections.ts';
import { storyPath } from './address.ts';
import { readingMinutes } from './body.ts';
import { withoutAnnotations } from './body/suggestions.ts';
import { linkKnownNames } from './byline-links.ts';
import { pictureOf } from './cards.ts';
import type { Content } from './content.ts';
import { findCorrectionsOf } from './published-corrections.ts';
import type { PublishedStory } from './reading.ts';
import { findReferences } from './references.ts';
import { contentOf } from './revisions.ts';
import { shownPictures, trailPicture, usedPictures } from './used-pictures.ts';
import { readStanding, stateOf } from './schedule-standing.ts';
import { getNewest, type MayWith, mayWith, subjectOf } from './story-access.ts';

/** Staff reads: everything that was written, for an actor who may see the desk. */

export type DeskStory = {
  id: string;
  version: number;
  state: DeskState;
  slugline: string;
  urlSlug: string;
  /** Where readers find it, or will at its hour; null where no hour is set. */
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
  may: MayWith;
};

export async function getDeskStory(actor: Actor, id: string, at: number): Promise<Result<DeskStory>> {
  if (!can(actor, 'read-desk')) return notAllowed('see the desk');
  const query = read();
  const found = await getNewest(query, id);
  if (!found.ok) return found;
  const { story, revision: newest } = found;
  const standing = await readStanding(query, id, at);
  const content = contentOf(newest);
  const pictures = await getPictures(query, usedPictures(content));
  return done({
    id,
    version: story.version,
    state: stateOf(story, standing, newest.id),
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
    may: mayWith(subjectOf(story, at), actor),
  });
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
    ...(await linkKnownNames(read(), content.bylines, at)),
    sectionForm: section.form,
    minutes: readingMinutes(content.body),
    body: withoutAnnotations(content.body),
    references: await findReferences(read(), { body: content.body, pictures }, at),
    corrections: (await findCorrectionsOf([{ id }], at)).get(id) ?? [],
    wasRevised: false,
    pinned: content.related,
    firstPublishedAt: firstPublishedAt ?? at,
    updatedAt: firstPublishedAt ?? at,
  };
}
