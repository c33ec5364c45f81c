import type { Query } from '#db/client';
import { listMediaRows } from '#db/media';
import { recordCurrentMedia, recordKeptMedia } from '#db/media-uses';
import { listFileRows, recordCurrentFiles, recordKeptFiles } from '#db/files';
import { insertRevision, type NewRevision, type RevisionRow } from '#db/stories';
import { newId } from '#lib/id';
import type { Actor } from '../access.ts';
import type { FieldErrors } from '../failure.ts';
import { bodySchema } from './body.ts';
import { listFileIds, listTextPictures } from './body/uses.ts';
import { refuseSection } from '../sections/refuse-section.ts';
import { readBylines, readNames, readPicture, readRelated, readSlides, readSocialPicture } from './cards.ts';
import type { Content } from './content.ts';
import { usedPictures } from './used-pictures.ts';

/** Saved: somebody asked for it. Autosaved: the editor saved by itself. Aside: a text that was refused and kept. */
export type RevisionKind = 'saved' | 'autosaved' | 'aside';
export type SaveKind = Exclude<RevisionKind, 'aside'>;

/** Adds an immutable copy of what was written. */
export async function addRevision(
  tx: Query,
  of: { actor: Actor; storyId: string; version: number; kind: RevisionKind; name?: string; content: Content },
  at: number,
): Promise<void> {
  const row: NewRevision = {
    id: newId(),
    storyId: of.storyId,
    kind: of.kind,
    version: of.version,
    name: of.name ?? '',
    ...of.content,
    createdBy: of.actor.accountId,
    createdByName: of.actor.name,
    createdAt: at,
  };
  await insertRevision(tx, row);
  const isKept = of.kind === 'aside';
  await (isKept ? recordKeptMedia : recordCurrentMedia)(tx, of.storyId, usedPictures(of.content));
  await (isKept ? recordKeptFiles : recordCurrentFiles)(tx, of.storyId, listFileIds(of.content.body));
}

export const contentOf = (row: RevisionRow): Content => ({
  sectionId: row.sectionId,
  kicker: row.kicker,
  headline: row.headline,
  standfirst: row.standfirst,
  trailText: row.trailText,
  dateline: row.dateline,
  socialHeadline: row.socialHeadline,
  bylines: readBylines(row.bylines),
  topics: readNames(row.topics),
  slides: readSlides(row.slides),
  leadPicture: readPicture(row.leadPicture),
  socialPicture: readSocialPicture(row.socialPicture),
  related: readRelated(row.related),
  body: bodySchema.parse(row.body),
});

/** What a text names and the newsroom does not have: a section, a picture, a file. `storyId`: null for a new story. */
export async function findDangling(
  tx: Query,
  content: Content,
  storyId: string | null,
): Promise<FieldErrors> {
  const errors: FieldErrors = {};
  const unfit = await refuseSection(tx, content.sectionId, storyId);
  if (unfit !== null) errors.sectionId = unfit;
  const media = await listMediaRows(tx, usedPictures(content));
  const isKnown = ({ mediaId }: { mediaId: string }) => media.some((row) => row.id === mediaId);
  for (const field of ['leadPicture', 'socialPicture'] as const) {
    const picture = content[field];
    if (picture && !isKnown(picture))
      errors[field] = 'This picture is not in the library. Choose another or send it again.';
  }
  content.slides.forEach((slide, place) => {
    if (!isKnown(slide))
      errors[`slides.${place}.mediaId`] = `Picture ${place + 1} is not in the library. Upload it again.`;
  });
  const lost = listTextPictures(content.body).findIndex((picture) => !isKnown(picture));
  if (lost >= 0)
    errors.body = `Picture ${lost + 1} in the text is not in the library. Remove it or upload it again.`;
  const fileIds = listFileIds(content.body);
  const files = await listFileRows(tx, fileIds);
  const missing = fileIds.findIndex((id) => files.every((row) => row.id !== id));
  if (missing >= 0) errors.body = `File ${missing + 1} in the text is not here. Remove it or send it again.`;
  return errors;
}
