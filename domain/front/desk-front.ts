import { read } from '#db/client';
import { listOffered, listStoriesForFront, type OfferedStories } from '#db/front-stories';
import { findNewestFront, listFronts, type FrontRow } from '#db/fronts';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, type Result } from '../failure.ts';
import type { Picture } from '../media/picture.ts';
import { getPictures } from '../media/pictures.ts';
import { pictureOf, readPicture } from '../stories/cards.ts';
import { pageOf, readCursor } from '../stories/cursor.ts';
import type { StoryCard } from '../stories/reading.ts';
import { listBreaking } from './breaking.ts';
import type { ComposedFront, FrontSection } from './compose.ts';
import { type FrontContent, frontSchema, mediaIdsOf, storyIdsOf } from './content.ts';
import { type FrontDraft, readFrontDraft } from './front-draft.ts';
import { listFrontSections } from './front-sections.ts';
import { readCandidates, readFront } from './read-front.ts';
import { type SlotState, slotStateAt } from './slot-state.ts';

/** A story as the front's editor shows it: with the text that readers have or will have next. */
export type FrontStory = {
  id: string;
  kicker: string;
  headline: string;
  picture: Picture | null;
  sectionId: string;
  state: SlotState;
};

export type Launched = { id: string; content: FrontContent; at: number; by: string };

/** All that the front's editor shows. */
export type DeskFront = {
  /** When it was read, ms UTC. */
  at: number;
  draft: FrontDraft;
  launched: Launched | null;
  sections: FrontSection[];
  /** Of every story that is named here what there is to say of it; one that is missing has gone. */
  stories: FrontStory[];
  /** Those of slots. */
  pictures: Picture[];
  /** What rules may choose from, by identity. */
  candidates: { day: { day: string; ids: string[] } | null; newest: Record<string, string[]> };
  breaking: string[];
};

const mayNot = () => notAllowed('change the front');

export async function getDeskFront(actor: Actor, at: number): Promise<Result<DeskFront>> {
  if (!can(actor, 'edit-front')) return mayNot();
  const query = read();
  const draft = await readFrontDraft(query);
  const newest = await findNewestFront(query);
  const launched = newest && launchedOf(newest);
  const contents = launched ? [draft.content, launched.content] : [draft.content];
  const sections = await listFrontSections();
  const breaking = (await listBreaking(at)).map(({ id }) => id);
  const candidates = await readCandidates({ front: draft.content, sections, breaking }, at);
  const ids = [
    ...contents.flatMap(storyIdsOf),
    ...breaking,
    ...(candidates.day?.ids ?? []),
    ...Object.values(candidates.newest).flat(),
  ];
  const pictures = await getPictures(query, contents.flatMap(mediaIdsOf));
  const stories = await describeStories(ids, at);
  return done({
    at,
    draft,
    launched,
    sections,
    stories,
    pictures: [...pictures.values()],
    candidates,
    breaking,
  });
}

/** The front that is being made, as readers would see it at `at` (ms UTC), which may be still to come. */
export async function previewFront(actor: Actor, at: number): Promise<Result<ComposedFront<StoryCard>>> {
  if (!can(actor, 'edit-front')) return mayNot();
  const front = (await readFrontDraft()).content;
  const [sections, breaking] = [await listFrontSections(), await listBreaking(at)];
  return done(await readFront({ front, sections, breaking }, at));
}

const launchedOf = ({ id, content, launchedAt, launchedByName }: FrontRow): Launched => ({
  id,
  content: frontSchema.parse(content),
  at: launchedAt,
  by: launchedByName,
});

/** Stories in the order of their ids, each once. */
async function describeStories(ids: string[], at: number): Promise<FrontStory[]> {
  const query = read();
  const once = [...new Set(ids)];
  const rows = new Map((await listStoriesForFront(query, once, at)).map((row) => [row.id, row]));
  const shown = [...rows.values()].flatMap(({ next }) => readPicture(next?.trailPicture ?? null) ?? []);
  const pictures = await getPictures(
    query,
    shown.map(({ mediaId }) => mediaId),
  );
  return once.flatMap((id) => {
    const row = rows.get(id);
    if (!row) return [];
    const { kicker, headline, sectionId } = row.next ?? row;
    return {
      id,
      kicker,
      headline: headline || row.slugline || 'Without a headline',
      picture: pictureOf(readPicture(row.next?.trailPicture ?? null), pictures),
      sectionId,
      state: slotStateAt(row, at),
    };
  });
}

export type StoryQuestion = Pick<OfferedStories, 'state' | 'search' | 'sectionId'> & {
  before: string | null;
};
export type OfferedPage = { stories: FrontStory[]; next: string | null };

const OFFERED = 20;

/** Stories that may be put on the front: live ones, or those that have their hour. A draft is not offered. */
export async function listStoriesToPlace(
  actor: Actor,
  asked: StoryQuestion,
  at: number,
): Promise<Result<OfferedPage>> {
  if (!can(actor, 'edit-front')) return mayNot();
  const before = asked.before === null ? null : readCursor(asked.before);
  const rows = await listOffered(read(), { ...asked, before, limit: OFFERED + 1 }, at);
  const { shown, next } = pageOf(rows, OFFERED, (row) => row);
  const stories = await describeStories(
    shown.map(({ id }) => id),
    at,
  );
  return done({ stories, next });
}

export type LaunchPage = { launches: Launched[]; stories: FrontStory[]; next: string | null };

const LAUNCHES = 20;

/** What readers had, the newest first. */
export async function listLaunches(
  actor: Actor,
  { before }: { before: string | null },
  at: number,
): Promise<Result<LaunchPage>> {
  if (!can(actor, 'edit-front')) return mayNot();
  const place = before === null ? null : readCursor(before);
  const rows = await listFronts(read(), { before: place, limit: LAUNCHES + 1 });
  const { shown, next } = pageOf(rows.map(launchedOf), LAUNCHES, (launched) => launched);
  const stories = await describeStories(
    shown.flatMap(({ content }) => storyIdsOf(content)),
    at,
  );
  return done({ launches: shown, stories, next });
}
