import { type Query, read } from '#db/client';
import { listNewestOfSections } from '#db/front-stories';
import { type CardRow, listLiveAmong, listLiveInSection, listLiveOfDay } from '#db/published';
import { getPictures } from '../media/pictures.ts';
import { cardOf, readPicture } from '../stories/cards.ts';
import type { StoryCard } from '../stories/reading.ts';
import {
  type Candidates,
  type ComposedFront,
  composeFront,
  type FrontSection,
  EARLIER,
  FEATURES,
  FURTHER,
  newsOf,
} from './compose.ts';
import { type FrontContent, mediaIdsOf, storyIdsOf } from './content.ts';
import { readLaunchedContent } from './front-draft.ts';

const DAY_MAX = 40;

/** The front that was launched last; where none was, rules alone make it. */
export const readLaunchedFront = (): Promise<FrontContent> => readLaunchedContent(read());

/** `breaking`: what is at the instant that is asked for, the first to be shown first. */
type Asked<Breaking> = {
  front: FrontContent;
  sections: readonly FrontSection[];
  breaking: readonly Breaking[];
};

/** A front as readers see it at `at` (ms UTC), which may be still to come. */
export async function readFront(asked: Asked<StoryCard>, at: number): Promise<ComposedFront<StoryCard>> {
  const query = read();
  const { front, sections, breaking } = asked;
  const { live, day, newest } = await readRows(query, asked, at);
  const rows = [live, day, newest].flat();
  const mediaIds = rows.flatMap((row) => readPicture(row.trailPicture)?.mediaId ?? []);
  const pictures = await getPictures(query, [...mediaIds, ...mediaIdsOf(front)]);
  const cards = (some: CardRow[]) => some.map((row) => cardOf(row, pictures));
  return composeFront({
    front,
    sections,
    live: new Map(cards(live).map((card) => [card.id, card])),
    pictures,
    candidates: candidatesOf(cards(day), cards(newest), day[0]?.urlDay ?? null),
    breaking,
  });
}

/** What rules may choose from, by identity: for the desk, which shows what they will add. */
export async function readCandidates(asked: Asked<string>, at: number) {
  const { day, newest } = await readRows(read(), asked, at);
  const ids = (rows: CardRow[]) => rows.map(({ storyId }) => storyId);
  const urlDay = day[0]?.urlDay ?? null;
  const bySection = Map.groupBy(newest, ({ sectionId }) => sectionId);
  return {
    day: urlDay === null ? null : { day: urlDay, ids: ids(day) },
    newest: Object.fromEntries([...bySection].map(([id, rows]) => [id, ids(rows)])),
  };
}

/** Rows enough for every rule, however many of them stand on the front already. */
async function readRows(query: Query, { front, sections, breaking }: Asked<unknown>, at: number) {
  const news = newsOf(sections);
  const ids = storyIdsOf(front);
  const sectionIds = sections.filter((section) => section !== news).map(({ id }) => id);
  const placed = ids.length + breaking.length;
  const [live, ofOthers, ofNews] = await Promise.all([
    listLiveAmong(query, ids, at),
    listNewestOfSections(query, { sectionIds, limit: Math.max(FEATURES, FURTHER) + placed }, at),
    news ? readNews(query, { sectionId: news.id, placed }, at) : { day: [], latest: [] },
  ]);
  return { live, day: ofNews.day, newest: [...ofNews.latest, ...ofOthers] };
}

/** The newest day of the news, and what is newest of it and of the days before. */
async function readNews(query: Query, of: { sectionId: string; placed: number }, at: number) {
  const { sectionId, placed } = of;
  const [first] = await listLiveInSection(query, { sectionId, before: null, limit: 1 }, at);
  if (!first?.urlDay) return { day: [], latest: [] };
  const day = await listLiveOfDay(query, { day: first.urlDay, sectionId, limit: DAY_MAX }, at);
  const limit = day.length + EARLIER + placed;
  return { day, latest: await listLiveInSection(query, { sectionId, before: null, limit }, at) };
}

function candidatesOf(day: StoryCard[], newest: StoryCard[], urlDay: string | null): Candidates<StoryCard> {
  return {
    day: urlDay === null ? null : { day: urlDay, stories: day },
    newest: Map.groupBy(newest, ({ section }) => section.id),
  };
}
