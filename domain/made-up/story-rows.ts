import type { BulkRows } from '#db/bulk-insert';
import { FOREVER } from '#db/schema';
import { newId } from '#lib/id';
import type { Actor } from '../access.ts';
import type { Content } from '../stories/content.ts';
import { trailPicture, usedPictures } from '../stories/used-pictures.ts';

/** A story that nobody wrote, and what became of it. */
export type MadeUpStory = {
  id: string;
  slugline: string;
  urlSlug: string;
  /** The day of its address, YYYY-MM-DD by the newsroom's clock. */
  urlDay: string;
  /** ms UTC */
  firstPublishedAt: number;
  /** Another text took the first one's place then; null: none did. */
  updatedAt: number | null;
  /** Readers lost it then; null: they have it. */
  withdrawnAt: number | null;
  correction: string | null;
  minutes: number;
  topicIds: string[];
  personIds: string[];
  content: Content;
};

/** The rows that creating, publishing, updating and withdrawing it at the desk would have left. */
export function rowsOf(actor: Actor, made: MadeUpStory): BulkRows {
  const { id: storyId, firstPublishedAt, updatedAt, content } = made;
  const versions = updatedAt === null ? [firstPublishedAt] : [firstPublishedAt, updatedAt];
  const revisions = versions.map((createdAt, place) => ({
    ...content,
    id: newId(),
    storyId,
    kind: 'saved',
    version: place + 1,
    createdByName: actor.name,
    createdAt,
  }));
  const publications = revisions.map(({ id: revisionId, createdAt: startsAt }, place) => ({
    id: newId(),
    storyId,
    revisionId,
    sectionId: content.sectionId,
    startsAt,
    endsAt: versions[place + 1] ?? made.withdrawnAt ?? FOREVER,
    firstPublishedAt,
    minutes: made.minutes,
    trailPicture: trailPicture(content),
    createdAt: startsAt,
  }));
  const mediaIds = usedPictures(content);
  const of = <Row>(row: (publicationId: string) => Row[]): Row[] => publications.flatMap(({ id }) => row(id));
  const place = { storyId, firstPublishedAt };
  return {
    story: [storyRow(made, versions)],
    revision: revisions,
    publication: publications,
    publicationTopic: of((publicationId) =>
      made.topicIds.map((topicId, position) => ({ publicationId, topicId, position, ...place })),
    ),
    publicationPerson: of((publicationId) =>
      made.personIds.map((personId, position) => ({
        publicationId,
        personId,
        role: 'reporting',
        position,
        ...place,
      })),
    ),
    publicationMedia: of((publicationId) => mediaIds.map((mediaId) => ({ publicationId, mediaId }))),
    storyMedia: mediaIds.map((mediaId) => ({ storyId, mediaId, current: true })),
    correction: made.correction === null ? [] : [correctionRow(actor, made, made.correction)],
  };
}

function storyRow(made: MadeUpStory, versions: number[]) {
  const { id, slugline, urlSlug, urlDay, firstPublishedAt } = made;
  return {
    id,
    slugline,
    urlSlug,
    urlDay,
    firstPublishedAt,
    stage: 'ready',
    version: versions.length,
    demo: false,
    createdAt: firstPublishedAt,
    savedAt: versions.at(-1) ?? firstPublishedAt,
  };
}

const correctionRow = (actor: Actor, made: MadeUpStory, words: string) => ({
  id: newId(),
  storyId: made.id,
  kind: 'correction',
  place: 'bottom',
  words,
  publishedAt: made.updatedAt ?? made.firstPublishedAt,
  createdByName: actor.name,
});
