import type { Query } from '#db/client';
import { listMediaRows } from '#db/media';
import { recordCurrentMedia, recordKeptMedia } from '#db/media-uses';
import { listSectionRows } from '#db/sections';
import { insertRevision, type NewRevision, type RevisionRow } from '#db/stories';
import { newId } from '#lib/id';
import type { Actor } from '../access.ts';
import type { FieldErrors } from '../failure.ts';
import { bodySchema } from './body.ts';
import { readNames, readSlides } from './cards.ts';
import type { Content } from './content.ts';
import { usedPictures } from './used-pictures.ts';

/** Adds an immutable copy of what was written. An aside keeps a text that was refused. */
export async function addRevision(
  tx: Query,
  of: { actor: Actor; storyId: string; version: number; kind: 'saved' | 'aside'; content: Content },
  at: number,
): Promise<void> {
  const row: NewRevision = {
    id: newId(),
    storyId: of.storyId,
    kind: of.kind,
    version: of.version,
    ...of.content,
    createdBy: of.actor.accountId,
    createdByName: of.actor.name,
    createdAt: at,
  };
  await insertRevision(tx, row);
  const record = of.kind === 'saved' ? recordCurrentMedia : recordKeptMedia;
  await record(tx, of.storyId, usedPictures(of.content));
}

export const contentOf = (row: RevisionRow): Content => ({
  sectionId: row.sectionId,
  kicker: row.kicker,
  headline: row.headline,
  standfirst: row.standfirst,
  trailText: row.trailText,
  dateline: row.dateline,
  socialHeadline: row.socialHeadline,
  bylines: readNames(row.bylines),
  topics: readNames(row.topics),
  slides: readSlides(row.slides),
  body: bodySchema.parse(row.body),
});

/** What a text names and the newsroom does not have: a section, a picture. */
export async function findDangling(tx: Query, content: Content): Promise<FieldErrors> {
  const errors: FieldErrors = {};
  const sections = await listSectionRows(tx);
  if (!sections.some((section) => section.id === content.sectionId)) errors.sectionId = 'Choose a section.';
  const media = await listMediaRows(
    tx,
    content.slides.map((slide) => slide.mediaId),
  );
  content.slides.forEach((slide, place) => {
    const known = media.some((row) => row.id === slide.mediaId);
    if (!known)
      errors[`slides.${place}.mediaId`] = `Picture ${place + 1} is not in the library. Upload it again.`;
  });
  return errors;
}
