import { type Query, read } from '#db/client';
import {
  type CardRow,
  findLiveStory,
  findWithdrawal,
  listLatestLive,
  listLiveInSection,
  listLiveOnTopic,
  listTopicsOf,
  type StoryRow,
} from '#db/published';
import { findTopicBySlug } from '#db/topics';
import { findWithdrawalInForce } from '#db/withdrawals';
import { getPictures } from '../media/pictures.ts';
import { formOf, type Section } from '../sections/sections.ts';
import { bodySchema } from './body.ts';
import { linkBylines } from './byline-links.ts';
import { withoutAnnotations } from './body/suggestions.ts';
import { cardOf, readPicture, readRelated, readSlides, readSocialPicture } from './cards.ts';
import { pageOf, readCursor } from './cursor.ts';
import { findCorrectionsOf } from './published-corrections.ts';
import type { DescribedTopic, PublishedStory, StoryCard, StoryPage, WithdrawalNotice } from './reading.ts';
import { findReferences } from './references.ts';
import { shownPictures, usedPictures } from './used-pictures.ts';
import { noticeOf } from './withdrawals.ts';

/** Readers' reads. Everything here can only see what is live at `at` (ms UTC). */

export type Found =
  | { kind: 'live'; story: PublishedStory }
  /** `notice` is null where it was only unpublished. */
  | { kind: 'withdrawn'; withdrawnAt: number; notice: WithdrawalNotice | null };

/** The story at an address: live, withdrawn (410), or null: it does not exist, or not yet. */
export async function findPublishedStory(day: string, urlSlug: string, at: number): Promise<Found | null> {
  const query = read();
  const row = await findLiveStory(query, { day, urlSlug }, at);
  if (row) return { kind: 'live', story: await storyOf(query, row, at) };
  const gone = await findWithdrawal(query, { day, urlSlug }, at);
  if (gone === null) return null;
  const { storyId, withdrawnAt } = gone;
  const withdrawal = await findWithdrawalInForce(query, { storyId, goneSince: withdrawnAt }, at);
  return { kind: 'withdrawn', withdrawnAt, notice: withdrawal && noticeOf(withdrawal) };
}

async function storyOf(query: Query, row: StoryRow, at: number): Promise<PublishedStory> {
  const body = withoutAnnotations(bodySchema.parse(row.body));
  const around = {
    leadPicture: readPicture(row.leadPicture),
    slides: readSlides(row.slides),
    socialPicture: readSocialPicture(row.socialPicture),
  };
  const [pictures, topics, corrections] = await Promise.all([
    getPictures(query, usedPictures({ ...around, body })),
    listTopicsOf(query, row.publicationId),
    findCorrectionsOf([{ id: row.storyId }], at, query),
  ]);
  const card = cardOf(row, pictures);
  const [references, linked] = await Promise.all([
    findReferences(query, { body, pictures }, at),
    linkBylines(query, { publicationId: row.publicationId, bylines: card.bylines }),
  ]);
  return {
    ...card,
    ...shownPictures(around, pictures, card.picture),
    demo: row.demo,
    dateline: row.dateline,
    socialHeadline: row.socialHeadline,
    body,
    references,
    topics,
    ...linked,
    sectionForm: formOf(row.sectionForm),
    corrections: corrections.get(row.storyId) ?? [],
    wasRevised: row.wasRevised,
    pinned: readRelated(row.related),
  };
}

/** Cards with their pictures, fetched together. */
export async function cardsOf(query: Query, rows: CardRow[]): Promise<StoryCard[]> {
  const shown = rows.flatMap((row) => readPicture(row.trailPicture)?.mediaId ?? []);
  const pictures = await getPictures(query, shown);
  return rows.map((row) => cardOf(row, pictures));
}

export type Paging = { before: string | null; limit: number };

export function listSection(section: Section, paging: Paging, at: number): Promise<StoryPage> {
  return listPage(paging, (before, limit) =>
    listLiveInSection(read(), { sectionId: section.id, before, limit }, at),
  );
}

/** The stories on a topic, or null where the topic is unknown or nothing live carries it. */
export async function listTopic(
  slug: string,
  paging: Paging,
  at: number,
): Promise<(StoryPage & { topic: DescribedTopic }) | null> {
  const topic = await findTopicBySlug(read(), slug);
  if (topic === null) return null;
  const stories = await listPage(paging, (before, limit) =>
    listLiveOnTopic(read(), { topicId: topic.id, before, limit }, at),
  );
  if (stories.stories.length === 0) return null;
  return { ...stories, topic: { slug: topic.slug, name: topic.name, description: topic.description } };
}

type ListRows = (before: ReturnType<typeof readCursor>, limit: number) => Promise<CardRow[]>;

export async function listPage({ before, limit }: Paging, listRows: ListRows): Promise<StoryPage> {
  const rows = await listRows(before === null ? null : readCursor(before), limit + 1);
  const { shown, next } = pageOf(rows, limit, (row) => ({ at: row.firstPublishedAt, id: row.storyId }));
  return { stories: await cardsOf(read(), shown), next };
}

/** The newest stories of the whole site: for feeds. */
export async function listLatest(limit: number, at: number): Promise<StoryCard[]> {
  return cardsOf(read(), await listLatestLive(read(), limit, at));
}

/** What to read after a story: older ones of its section, then the newest of the site; never itself, none twice. */
export async function listNext(story: StoryCard, limit: number, at: number): Promise<StoryCard[]> {
  const query = read();
  const before = { at: story.firstPublishedAt, id: story.id };
  const older = await listLiveInSection(query, { sectionId: story.section.id, before, limit }, at);
  const newest = older.length < limit ? await listLatestLive(query, limit * 2 + 1, at) : [];
  const others = [...older, ...newest].filter((row) => row.storyId !== story.id);
  const once = others.filter(
    (row, place) => others.findIndex((other) => other.storyId === row.storyId) === place,
  );
  return cardsOf(query, once.slice(0, limit));
}
