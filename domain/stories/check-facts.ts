import type { Query } from '#db/client';
import { listMediaRows, type MediaRow } from '#db/media';
import { listLiveAmong } from '#db/published';
import { listHeadlines } from '#db/revisions';
import { listSectionRows } from '#db/sections';
import type { StoryRow } from '#db/stories';
import { lastDayOfLicence, licenceState } from '../media/licence.ts';
import { pictureOf } from '../media/pictures.ts';
import { newsroomZone } from '../settings/read-settings.ts';
import type { CheckFacts } from './checks.ts';
import type { Content } from './content.ts';
import { usedPictures } from './used-pictures.ts';

/** What the newsroom knows beside a text, for its checks. */
export async function checkFacts(
  query: Query,
  { content, story }: { content: Content; story: StoryRow },
  at: number,
): Promise<CheckFacts> {
  const rows = await listMediaRows(query, usedPictures(content));
  const sections = await listSectionRows(query);
  const wasOut = story.firstPublishedAt !== null && story.firstPublishedAt <= at;
  // A retired section takes no new story; those that readers had in it stay.
  const isOpen = (retiredAt: number | null) => retiredAt === null || wasOut;
  return {
    pictures: new Map(rows.map((row) => [row.id, pictureOf(row)])),
    sectionIds: sections.filter(({ retiredAt }) => isOpen(retiredAt)).map(({ id }) => id),
    embargoUntil: story.embargoUntil,
    endedLicences: await endedLicences(query, rows, at),
    hiddenRelated: await hiddenRelated(query, content.related, at),
  };
}

async function hiddenRelated(query: Query, ids: string[], at: number): Promise<Record<string, string>> {
  const live = new Set((await listLiveAmong(query, ids, at)).map(({ storyId }) => storyId));
  const hidden = ids.filter((id) => !live.has(id));
  const known = hidden.length === 0 ? [] : await listHeadlines(query, hidden);
  const nameOf = (id: string) => {
    const story = known.find((one) => one.id === id);
    return story?.headline || story?.slugline || 'a story that is gone';
  };
  return Object.fromEntries(hidden.map((id) => [id, nameOf(id)]));
}

async function endedLicences(query: Query, rows: MediaRow[], at: number): Promise<Record<string, string>> {
  const ended = rows.filter((row) => licenceState(row.licenceExpiresAt, at) === 'ended');
  if (ended.length === 0) return {};
  const timeZone = await newsroomZone(query);
  return Object.fromEntries(ended.map((row) => [row.id, sentence(row, timeZone)]));
}

function sentence({ name, licence, licenceExpiresAt }: MediaRow, timeZone: string): string {
  const day = lastDayOfLicence(licenceExpiresAt ?? 0, timeZone);
  return `“${name}” could be shown until ${day}${licence && `: ${licence}`}.`;
}
