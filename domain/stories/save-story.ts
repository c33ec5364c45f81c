import { type Query, write } from '#db/client';
import { findVersion, type StoryRow, updateStoryRow } from '#db/stories';
import { isSameJson } from '#lib/same-json';
import type { Actor } from '../access.ts';
import { done, failed, invalid, type Result } from '../failure.ts';
import type { Picture } from '../media/picture.ts';
import { getPictures } from '../media/pictures.ts';
import type { Content } from './content.ts';
import type { Draft } from './draft.ts';
import { addRevision, contentOf, findDangling, type SaveKind } from './revisions.ts';
import { getToEdit } from './story-access.ts';
import { usedPictures } from './used-pictures.ts';

/** The newest text of somebody else, as a refused save is shown it. */
export type Theirs = {
  content: Content;
  slugline: string;
  urlSlug: string;
  /** What it shows. */
  pictures: Picture[];
  version: number;
  savedBy: string;
  savedAt: number;
};

export type Saved = { version: number; savedAt: number };

/**
 * Adds a revision on top of the version that the editor had; `kind` says whether somebody asked for it. When somebody
 * else saved meanwhile nothing of theirs is touched: the refused text is kept as an aside and the failure carries theirs.
 */
export function saveStory(
  actor: Actor,
  { id, version, kind = 'saved', ...draft }: Draft & { id: string; version: number; kind?: SaveKind },
  at: number,
): Promise<Result<Saved>> {
  return write(async (tx) => {
    const found = await getToEdit(tx, actor, id, at);
    if (!found.ok) return found;
    const { story } = found;
    const dangling = await findDangling(tx, draft.content);
    if (Object.keys(dangling).length > 0) return invalid('Not saved: see the fields marked.', dangling);
    if (story.version !== version) return refuse(tx, { actor, story, version, content: draft.content }, at);
    return save(tx, { actor, story, draft, kind }, at);
  });
}

async function save(
  tx: Query,
  { actor, story, draft, kind }: { actor: Actor; story: StoryRow; draft: Draft; kind: SaveKind },
  at: number,
): Promise<Result<Saved>> {
  const version = story.version + 1;
  await addRevision(tx, { actor, storyId: story.id, version, kind, content: draft.content }, at);
  await updateStoryRow(tx, story.id, {
    version,
    savedAt: at,
    slugline: draft.slugline,
    // The address is fixed with the first publication.
    ...(story.urlDay === null ? { urlSlug: draft.urlSlug } : {}),
  });
  return done({ version, savedAt: at });
}

/** Keeps the text as an aside of the version that it was written on, and says so with theirs. */
export async function refuse(
  tx: Query,
  { actor, story, version, content }: { actor: Actor; story: StoryRow; version: number; content: Content },
  at: number,
) {
  await addRevision(tx, { actor, storyId: story.id, version, kind: 'aside', content }, at);
  return changedElsewhere(
    tx,
    story,
    'Your text was not saved over it; a copy of yours is kept with the story.',
  );
}

/** Whether the newest text of the story is this one. */
export const hasText = async (tx: Query, { id, version }: StoryRow, content: Content): Promise<boolean> => {
  const newest = await findVersion(tx, id, version);
  return newest !== null && isSameJson(contentOf(newest), content);
};

/** The refusal that every command gives to an older version, with the newest text. */
export async function changedElsewhere(tx: Query, story: StoryRow, kept: string) {
  const newest = await findVersion(tx, story.id, story.version);
  if (newest === null) throw new Error(`Story ${story.id} has no revision of its version ${story.version}.`);
  const content = contentOf(newest);
  const pictures = await getPictures(tx, usedPictures(content));
  const theirs: Theirs = {
    content,
    pictures: [...pictures.values()],
    slugline: story.slugline,
    urlSlug: story.urlSlug,
    version: story.version,
    savedBy: newest.createdByName,
    savedAt: newest.createdAt,
  };
  const message = `${newest.createdByName} saved this story since you opened it. ${kept}`;
  return failed({ code: 'changed-elsewhere', message, theirs });
}
