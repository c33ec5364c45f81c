import type { Query } from '#db/client';
import { raiseEdition } from '#db/edition';
import { insertPublication, type Named, type Uses } from '#db/publications';
import { listMediaRows } from '#db/media';
import { FOREVER } from '#db/schema';
import { findVersion, type RevisionRow, type StoryRow } from '#db/stories';
import { newId } from '#lib/id';
import { instantWords } from '#lib/instant-words';
import { slugOf } from '#lib/slug';
import type { Actor } from '../access.ts';
import { invalid } from '../failure.ts';
import { licenceState } from '../media/licence.ts';
import { pictureOf } from '../media/pictures.ts';
import { recordAudit } from '../people/audit.ts';
import { readVersionedSettings } from '../settings/read-settings.ts';
import { readingMinutes } from './body.ts';
import { listFileIds } from './body/uses.ts';
import { BYLINE_ROLES, namesIn } from './bylines.ts';
import type { Content } from './content.ts';
import { findObstacles } from './readiness.ts';
import { contentOf } from './revisions.ts';
import { changedElsewhere } from './save-story.ts';
import { type FoundStory, getStoryFor, type Refused } from './story-access.ts';
import { trailPicture, usedPictures } from './used-pictures.ts';
import { warnOfLicences } from './licence-warning.ts';

/** What publishing, updating and unpublishing are told: the story and the version that the editor sees. */
export type StoryVersion = { id: string; version: number };

/** The story, or why this actor may not change what readers see of it. */
export const getToPublish = (
  tx: Query,
  actor: Actor,
  id: string,
  at: number,
): Promise<FoundStory | Refused> =>
  getStoryFor(tx, actor, { id, action: 'publish-story', what: 'change what readers see of this story' }, at);

/** The same with its newest text, which has to be the one that the editor sees. */
export async function getForPublication(
  tx: Query,
  actor: Actor,
  { id, version }: StoryVersion,
  at: number,
): Promise<(FoundStory & { revision: RevisionRow }) | Refused> {
  const found = await getToPublish(tx, actor, id, at);
  if (!found.ok) return found;
  const { story } = found;
  if (story.version !== version)
    return changedElsewhere(tx, story, 'Nothing changed for readers. Read it, then decide.');
  const revision = await findVersion(tx, id, version);
  if (revision === null) throw new Error(`Story ${id} has no revision of its version ${version}.`);
  return { ok: true, story, revision };
}

/** What a person who publishes has read and wants all the same: pictures whose licence has ended. */
export type Acknowledged = { acknowledged?: string[] | undefined };

/** Why a text cannot be published at `at`, now or to come, or null. */
export async function refuseUnready(
  tx: Query,
  of: { content: Content; story: StoryRow; doing?: 'published' | 'scheduled' } & Acknowledged,
  at: number,
): Promise<Refused | null> {
  const { content, story, acknowledged = [], doing = 'published' } = of;
  if (story.embargoUntil !== null && story.embargoUntil > at) {
    const { timeZone } = (await readVersionedSettings(tx)).settings;
    const hour = instantWords(story.embargoUntil, at, timeZone);
    return invalid(`This story is under embargo until ${hour}. It was not ${doing}; its text is saved.`);
  }
  const rows = await listMediaRows(tx, usedPictures(content));
  const obstacles = findObstacles(content, new Map(rows.map((row) => [row.id, pictureOf(row)])));
  if (Object.keys(obstacles).length > 0)
    return invalid(`Saved, but not ${doing}: see the fields marked.`, obstacles);
  const ended = rows.filter((row) => licenceState(row.licenceExpiresAt, at) === 'ended');
  return ended.every(({ id }) => acknowledged.includes(id)) ? null : warnOfLicences(tx, ended);
}

/** A revision, and from when until when readers are to see it. */
export type Showing = {
  actor: Actor;
  storyId: string;
  revision: RevisionRow;
  firstPublishedAt: number;
  startsAt: number;
  /** Never, when it is not given. */
  endsAt?: number | undefined;
} & Acknowledged;

/**
 * Makes a revision what readers see from `startsAt` on. The edition rises in the same transaction;
 * `hard` says that it takes the place of a text that readers had.
 */
export async function startPublication(
  tx: Query,
  of: Showing & { hard: boolean },
  at: number,
): Promise<void> {
  await addPublication(tx, of, at);
  await raiseEdition(tx, { hard: of.hard });
  await recordAudit(
    tx,
    {
      actor: of.actor,
      action: of.hard ? 'update-story' : 'publish-story',
      subject: of.storyId,
      details: detailsOf(of),
    },
    at,
  );
}

/** The row itself, with what lists ask of it. Now or to come: nothing else has to happen at its hour. */
export async function addPublication(tx: Query, of: Showing, at: number): Promise<void> {
  const content = contentOf(of.revision);
  const row = {
    id: newId(),
    storyId: of.storyId,
    revisionId: of.revision.id,
    sectionId: content.sectionId,
    startsAt: of.startsAt,
    endsAt: of.endsAt ?? FOREVER,
    firstPublishedAt: of.firstPublishedAt,
    minutes: readingMinutes(content.body),
    trailPicture: trailPicture(content),
    createdBy: of.actor.accountId,
    createdAt: at,
  };
  await insertPublication(tx, row, usesOf(content));
}

/** What the audit is told of it. */
export function detailsOf({ revision, acknowledged = [] }: Pick<Showing, 'revision' | 'acknowledged'>) {
  const endedLicences = acknowledged.join(' ');
  const shown = { revision: revision.id, version: revision.version };
  return endedLicences === '' ? shown : { ...shown, endedLicences };
}

const usesOf = (content: Content): Uses => ({
  topics: namedOnce(content.topics),
  people: BYLINE_ROLES.flatMap((role) =>
    namedOnce(namesIn(content.bylines, role)).map((person) => ({ ...person, role })),
  ),
  mediaIds: usedPictures(content),
  fileIds: listFileIds(content.body),
});

/** Names by their slug, each once; a name that no slug can spell is left to the text. */
function namedOnce(names: string[]): Named[] {
  const bySlug = new Map<string, Named>();
  for (const name of names) {
    const slug = slugOf(name);
    if (slug !== '' && !bySlug.has(slug)) bySlug.set(slug, { id: newId(), slug, name });
  }
  return [...bySlug.values()];
}
