import type { Query } from '#db/client';
import { raiseEdition } from '#db/edition';
import { insertPublication, type Uses } from '#db/publications';
import { FOREVER } from '#db/schema';
import { findVersion, type RevisionRow, type StoryRow } from '#db/stories';
import type { NamedTopic } from '#db/topics';
import { newId } from '#lib/id';
import { instantWords } from '#lib/instant-words';
import { slugOf } from '#lib/slug';
import type { Actor } from '../access.ts';
import { queueAnnouncement } from '../announce/queue-announcement.ts';
import { queueCards } from '../cards/queue-cards.ts';
import { failed, type FieldErrors, invalid, type Refused } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { forgetEnded, indexPublications } from '../search/index-publications.ts';
import { newsroomZone } from '../settings/read-settings.ts';
import { readingMinutes } from './body.ts';
import { listFileIds } from './body/uses.ts';
import { BYLINE_ROLES, namesIn } from './bylines.ts';
import { checkFacts } from './check-facts.ts';
import { checkStory, obstaclesOf, warningsOf } from './checks.ts';
import type { Content } from './content.ts';
import { isEmbargoed } from './live.ts';
import { contentOf } from './revisions.ts';
import { changedElsewhere } from './save-story.ts';
import { moveOnPublication, refuseSpiked } from './stage-log.ts';
import { type FoundStory, type FoundText, getStoryFor } from './story-access.ts';
import { trailPicture, usedPictures } from './used-pictures.ts';

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
): Promise<FoundText | Refused> {
  const found = await getToPublish(tx, actor, id, at);
  if (!found.ok) return found;
  const { story } = found;
  const spiked = refuseSpiked(story, 'published');
  if (spiked) return spiked;
  if (story.version !== version)
    return changedElsewhere(tx, story, 'Nothing changed for readers. Read it, then decide.');
  const revision = await findVersion(tx, id, version);
  if (revision === null) throw new Error(`Story ${id} has no revision of its version ${version}.`);
  return { ok: true, story, revision };
}

/** The warnings that a person who publishes has read and wants all the same, by their keys. */
export type Acknowledged = { acknowledged?: string[] | undefined };

type ToCheck = Acknowledged & {
  actor: Actor;
  content: Content;
  story: StoryRow;
  doing?: 'published' | 'scheduled';
};

/** Why a text cannot be published at `at`, now or to come, or null: the list of checks.ts. */
export async function refuseUnready(
  tx: Query,
  { actor, content, story, acknowledged = [], doing = 'published' }: ToCheck,
  at: number,
): Promise<Refused | null> {
  if (isEmbargoed(story, at)) {
    const timeZone = await newsroomZone(tx);
    const hour = instantWords(story.embargoUntil, at, timeZone);
    return invalid(`This story is under embargo until ${hour}. It was not ${doing}; its text is saved.`);
  }
  const facts = await checkFacts(tx, { content, story }, at);
  const checks = checkStory(content, facts, at);
  const obstacles = obstaclesOf(checks);
  if (Object.keys(obstacles).length > 0)
    return invalid(`Saved, but not ${doing}: see the fields marked.`, obstacles);
  const warnings = Object.entries(warningsOf(checks)).filter(
    ([key]) => !acknowledged.includes(key) && (isAsked(actor) || key in facts.endedLicences),
  );
  return warnings.length === 0 ? null : warn(doing, Object.fromEntries(warnings));
}

/** An import has nobody to ask; of licences it is told all the same. */
const isAsked = ({ accountId }: Actor): boolean => accountId !== null;

const warn = (doing: string, warnings: FieldErrors) =>
  failed({ code: 'warned', message: `Saved, but not ${doing} yet: look at this first.`, warnings });

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

/** The row itself, with what lists ask of it. Now or to come: at its hour nothing happens but that others are told. */
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
  await forgetEnded(tx, of.storyId, at);
  await indexPublications(tx, [row.id]);
  await moveOnPublication(tx, of, at);
  // An import brings thousands that nobody shares today: theirs are drawn when somebody does.
  if (of.actor.accountId !== null)
    await queueCards(tx, { storyId: row.storyId }, { dueAt: Math.max(at, of.startsAt), now: at });
  const { storyId } = of;
  await queueAnnouncement(tx, { storyId, hour: of.startsAt }, at);
  if (of.endsAt !== undefined) await queueAnnouncement(tx, { storyId, hour: of.endsAt }, at);
}

/** What the audit is told of it. */
export function detailsOf({ revision, acknowledged = [] }: Pick<Showing, 'revision' | 'acknowledged'>) {
  const shown = { revision: revision.id, version: revision.version };
  return acknowledged.length === 0 ? shown : { ...shown, acknowledged: acknowledged.join(', ') };
}

const usesOf = (content: Content): Uses => ({
  topics: namedOnce(content.topics),
  people: BYLINE_ROLES.flatMap((role) =>
    namesIn(content.bylines, role).map((name) => ({ id: newId(), slug: slugOf(name), name, role })),
  ),
  mediaIds: usedPictures(content),
  fileIds: listFileIds(content.body),
});

/** Names by their slug, each once; a name that no slug can spell is left to the text. */
function namedOnce(names: string[]): NamedTopic[] {
  const bySlug = new Map<string, NamedTopic>();
  for (const name of names) {
    const slug = slugOf(name);
    if (slug !== '' && !bySlug.has(slug)) bySlug.set(slug, { id: newId(), slug, name });
  }
  return [...bySlug.values()];
}
