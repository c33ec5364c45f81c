import { type Query, read, write } from '#db/client';
import {
  deleteExpiredPreviewLinks,
  deletePreviewLink,
  findOpenPreviewLink,
  insertPreviewLink,
  listOpenPreviewLinks,
  type PreviewLinkRow,
} from '#db/preview-links';
import { wasWithdrawnSince } from '#db/publications';
import { findStory, type StoryRow } from '#db/stories';
import { environment } from '#lib/environment';
import { newId } from '#lib/id';
import { type Actor, MACHINE } from '../access.ts';
import { done, invalid, type Result } from '../failure.ts';
import { type Download, type FileAddress, findDeskFile } from '../files/find-file.ts';
import { findDeskRendition, type RenditionAddress, type RenditionFile } from '../media/find-rendition.ts';
import { recordAudit } from '../people/audit.ts';
import { hashToken, newToken } from '../people/token.ts';
import { listFileIds } from './body/uses.ts';
import { asPublished, getDeskStory } from './desk.ts';
import { isEmbargoed } from './live.ts';
import type { PublishedStory } from './reading.ts';
import { getStoryFor } from './story-access.ts';

/** A link by which somebody without an account reads one story as it stands at the desk. */
export type PreviewLink = { id: string; createdBy: string; createdAt: number; expiresAt: number };

const HOUR = 3_600_000;
/** How long a link may open its story, hours. */
export const PREVIEW_HOURS = [24, 72, 168] as const;
export type PreviewHours = (typeof PREVIEW_HOURS)[number];

/** Many links to one story are one link that was lost often. */
const LINKS_MAX = 20;

/** A new link. Its address is told this once: only a hash of it is kept. */
export function createPreviewLink(
  actor: Actor,
  { storyId, hours }: { storyId: string; hours: PreviewHours },
  at: number,
): Promise<Result<{ url: string; link: PreviewLink }>> {
  return write(async (tx) => {
    const found = await getToShare(tx, actor, storyId, at);
    if (!found.ok) return found;
    if (isClosed(found.story, at)) return invalid('No link was made: this story is under embargo.');
    await deleteExpiredPreviewLinks(tx, storyId, at);
    if ((await listOpenPreviewLinks(tx, storyId, at)).length >= LINKS_MAX)
      return invalid(`No link was made: ${LINKS_MAX} are open already. End one of them first.`);
    const token = newToken();
    const row = {
      id: newId(),
      tokenHash: hashToken(token),
      storyId,
      createdBy: actor.accountId,
      createdByName: actor.name,
      createdAt: at,
      expiresAt: at + hours * HOUR,
    };
    await insertPreviewLink(tx, row);
    await recordAudit(tx, { actor, action: 'share-preview', subject: storyId, details: { hours } }, at);
    return done({ url: `${environment().siteUrl}/preview/${token}`, link: linkOf(row) });
  });
}

/** The links that still open the story, the newest first. */
export async function listPreviewLinks(
  actor: Actor,
  storyId: string,
  at: number,
): Promise<Result<PreviewLink[]>> {
  return write(async (tx) => {
    const found = await getToShare(tx, actor, storyId, at);
    if (!found.ok) return found;
    return done((await listOpenPreviewLinks(tx, storyId, at)).map(linkOf));
  });
}

/** From now on the link answers as one that never was. */
export function endPreviewLink(
  actor: Actor,
  { storyId, id }: { storyId: string; id: string },
  at: number,
): Promise<Result<null>> {
  return write(async (tx) => {
    const found = await getToShare(tx, actor, storyId, at);
    if (!found.ok) return found;
    await deletePreviewLink(tx, storyId, id);
    await recordAudit(tx, { actor, action: 'end-preview', subject: storyId }, at);
    return done(null);
  });
}

/** The story that a link opens, with its newest text; null for what opens nothing, or not yet. */
export async function readPreview(token: string, at: number): Promise<PublishedStory | null> {
  const story = await findPreviewed(token, at);
  return story && asPublished(story, at);
}

/** A picture of the story that a link opens, and no other. */
export async function findPreviewRendition(
  token: string,
  address: RenditionAddress,
  at: number,
): Promise<RenditionFile | null> {
  const story = await findPreviewed(token, at);
  const isUsed = story?.pictures.some((picture) => picture.id === address.id) ?? false;
  return isUsed ? findDeskRendition(MACHINE, address) : null;
}

/** A file that the story of a link offers, and no other. */
export async function findPreviewFile(
  token: string,
  address: FileAddress,
  at: number,
): Promise<Download | null> {
  const story = await findPreviewed(token, at);
  const isOffered = story !== null && listFileIds(story.content.body).includes(address.id);
  return isOffered ? findDeskFile(MACHINE, address) : null;
}

/** The link stands in the place of an account; an embargo closes every one of them, a withdrawal ends those from before. */
async function findPreviewed(token: string, at: number) {
  const link = await findOpenPreviewLink(read(), hashToken(token), at);
  const story = link && (await findStory(read(), link.storyId));
  if (!story || isClosed(story, at)) return null;
  if (await wasWithdrawnSince(read(), { storyId: story.id, since: link.createdAt }, at)) return null;
  const found = await getDeskStory(MACHINE, story.id, at);
  return found.ok ? found.value : null;
}

/** Whoever may edit a story may show it. */
const getToShare = (tx: Query, actor: Actor, id: string, at: number) =>
  getStoryFor(tx, actor, { id, action: 'edit-story', what: 'show this story to others' }, at);

/** An embargo closes a story to outsiders, unless whoever set it lets them read. */
const isClosed = (story: StoryRow, at: number): boolean =>
  isEmbargoed(story, at) && !story.embargoOpensPreviews;

const linkOf = ({ id, createdByName, createdAt, expiresAt }: PreviewLinkRow): PreviewLink => ({
  id,
  createdBy: createdByName,
  createdAt,
  expiresAt,
});
