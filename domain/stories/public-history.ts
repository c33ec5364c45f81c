import { setImmediate as othersFirst } from 'node:timers/promises';
import { type Query, read } from '#db/client';
import { listLiveMedia } from '#db/media';
import { findLiveStory, listLiveAmong } from '#db/published';
import { listRevisions, listSpans } from '#db/revisions';
import { getFiles } from '../files/stored-files.ts';
import type { Picture } from '../media/picture.ts';
import { getPictures } from '../media/pictures.ts';
import type { Section } from '../sections/sections.ts';
import { storyPath } from './address.ts';
import { withoutAnnotations } from './body/suggestions.ts';
import { listFileIds, listRelatedIds } from './body/uses.ts';
import { compareWritten, type FieldChange } from './compare/written.ts';
import type { Content } from './content.ts';
import { findCorrectionsOf } from './published-corrections.ts';
import type { Correction, SectionName } from './reading.ts';
import { contentOf } from './revisions.ts';
import { unbrokenRun } from './unbroken-run.ts';
import { usedPictures } from './used-pictures.ts';

/** What happened to a story before its readers' eyes; instants in ms UTC. */
export type HistoryItem =
  | { kind: 'published'; at: number }
  | { kind: 'updated'; at: number; changes: FieldChange[] }
  | { kind: 'noted'; at: number; correction: Correction };

export type PublicHistory = {
  path: string;
  headline: string;
  section: SectionName;
  /** The newest first. */
  items: HistoryItem[];
  /** Whether it began before the oldest item. */
  isCut: boolean;
  /** What its texts show and point to, as far as readers still have it. */
  pictures: Record<string, Picture>;
  names: Record<string, string>;
};

/** So many texts at most are compared for one page, and so many minutes of reading: anybody may ask for it. */
const TEXTS_MAX = 40;
const MINUTES_MAX = 300;

/**
 * How a live story changed since it was last published anew: every text that readers had, and every note on it. Null:
 * there is no such story. What was only saved is never read here, nor what went before a withdrawal
 * (docs/decisions/0082).
 */
export async function findPublicHistory(
  address: { day: string; urlSlug: string },
  sections: readonly Section[],
  at: number,
): Promise<PublicHistory | null> {
  const query = read();
  const row = await findLiveStory(query, address, at);
  if (row === null) return null;
  const run = unbrokenRun(await listSpans(query, row.storyId), at);
  const shown = newestOf(run);
  const texts = await readTexts(query, row.storyId, shown);
  const corrections = (await findCorrectionsOf([{ id: row.storyId }], at, query)).get(row.storyId) ?? [];
  const isCut = run.length > shown.length;
  const noted = corrections.map(
    (correction): HistoryItem => ({ kind: 'noted', at: correction.publishedAt, correction }),
  );
  return {
    path: storyPath(row.urlDay ?? '', row.urlSlug),
    headline: row.headline,
    section: { id: row.sectionId, slug: row.sectionSlug, name: row.sectionName },
    items: [...noted, ...(await compareTexts(texts, sections, isCut))].toSorted(
      (one, other) => other.at - one.at,
    ),
    isCut,
    pictures: await findShownPictures(query, texts, at),
    names: await findNames(query, texts, at),
  };
}

function newestOf<S extends { minutes: number }>(run: readonly S[]): S[] {
  let minutes = 0;
  const more = run.slice(-TEXTS_MAX).toReversed();
  const end = more.findIndex((span) => (minutes += span.minutes) > MINUTES_MAX);
  return (end < 0 ? more : more.slice(0, end)).toReversed();
}

type Text = { at: number; content: Content };

async function readTexts(
  query: Query,
  storyId: string,
  spans: { revisionId: string; startsAt: number }[],
): Promise<Text[]> {
  const rows = await listRevisions(
    query,
    storyId,
    spans.map(({ revisionId }) => revisionId),
  );
  const byId = new Map(rows.map((row) => [row.id, contentOf(row)]));
  return spans.flatMap(({ revisionId, startsAt }) => {
    const content = byId.get(revisionId);
    return content ? [{ at: startsAt, content: asRead(content) }] : [];
  });
}

/** Nothing that the desk noted or suggested. */
const asRead = (content: Content): Content => ({ ...content, body: withoutAnnotations(content.body) });

/** The first text is the beginning, unless others went before it; what changed no word is left out. */
async function compareTexts(
  texts: Text[],
  sections: readonly Section[],
  isCut: boolean,
): Promise<HistoryItem[]> {
  const items: HistoryItem[] = [];
  for (const [place, { at, content }] of texts.entries()) {
    await othersFirst(); // to compare long texts takes a while, and everybody else waits meanwhile
    const before = texts[place - 1]?.content;
    if (before === undefined) {
      if (!isCut) items.push({ kind: 'published', at });
      continue;
    }
    const changes = compareWritten(written(before, sections), written(content, sections));
    if (changes.length > 0) items.push({ kind: 'updated', at, changes });
  }
  return items;
}

const written = (content: Content, sections: readonly Section[]) => ({
  ...content,
  related: [], // what stands under a text is no word of it
  sectionId: sections.find(({ id }) => id === content.sectionId)?.name ?? '',
  slugline: '',
  urlSlug: '',
});

/** Only what a live story shows: the others are no longer given to anyone. */
async function findShownPictures(query: Query, texts: Text[], at: number): Promise<Record<string, Picture>> {
  const ids = [...new Set(texts.flatMap(({ content }) => usedPictures(content)))];
  return Object.fromEntries(await getPictures(query, await listLiveMedia(query, ids, at)));
}

/** Headlines of live stories that a text pointed to, and the names of files that the newest offers. */
async function findNames(query: Query, texts: Text[], at: number): Promise<Record<string, string>> {
  const related = new Set(texts.flatMap(({ content }) => listRelatedIds(content.body)));
  const stories = await listLiveAmong(query, [...related], at);
  const newest = texts.at(-1)?.content.body;
  const files = newest ? await getFiles(query, listFileIds(newest)) : {};
  return {
    ...Object.fromEntries(stories.map(({ storyId, headline }) => [storyId, headline])),
    ...Object.fromEntries(Object.values(files).map(({ id, name }) => [id, name])),
  };
}
