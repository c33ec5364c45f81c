import { write } from '#db/client';
import { CSV_MARK, csvLine } from '#lib/csv';
import type { Actor } from '../access.ts';
import { done, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { CHANNELS } from '../sharing/channels.ts';
import { listDays, listStoryCounts, type ReadCounts, type ReadDay, type ReadStory } from './read-readers.ts';
import { SOURCES } from './sources.ts';
import { daysOfSpan } from './span-days.ts';
import type { Span } from './span.ts';

/** A paper with more stories in three months than this takes the most read of them away. */
const STORIES_MAX = 5000;

/** The days of a span as a table to take away: of the whole paper, or of one story. */
export async function exportDays(
  actor: Actor,
  { span, storyId }: { span: Span; storyId?: string | undefined },
  at: number,
): Promise<Result<string>> {
  const days = await listDays(actor, { ...(await daysOfSpan(span, at)), storyId });
  if (!days.ok) return days;
  await recordExport(actor, { subject: storyId ?? 'readers', details: { of: 'days', span } }, at);
  return done(csvOfDays(days.value));
}

/** The stories of a span as a table to take away, the most read first. */
export async function exportStories(actor: Actor, span: Span, at: number): Promise<Result<string>> {
  const within = await daysOfSpan(span, at);
  const stories = await listStoryCounts(actor, { ...within, by: 'views', limit: STORIES_MAX });
  if (!stories.ok) return stories;
  await recordExport(actor, { subject: 'readers', details: { of: 'stories', span } }, at);
  return done(csvOfStories(stories.value));
}

/** These are counts, which name nobody, and everybody at the desk sees them: no password is asked for. */
const recordExport = (
  actor: Actor,
  taken: { subject: string; details: { of: 'days' | 'stories'; span: Span } },
  at: number,
): Promise<void> => write((tx) => recordAudit(tx, { actor, action: 'export-readers', ...taken }, at));

export const csvOfDays = (days: ReadDay[]): string =>
  csvOf(
    ['day'],
    days.map((day) => [[day.day], day]),
  );

export const csvOfStories = (stories: ReadStory[]): string =>
  csvOf(
    ['story', 'address'],
    stories.map((story) => [[story.name, story.path ?? ''], story]),
  );

/** Columns have the names that the program uses, so that a table made of them outlives a change of words. */
function csvOf(named: string[], rows: (readonly [string[], ReadCounts])[]): string {
  const head = [
    ...named,
    'views',
    ...SOURCES.map((source) => `from_${source}`),
    ...CHANNELS.map((channel) => `shared_${channel}`),
  ];
  const lines = rows.map(([names, { views, arrivals, shares }]) => {
    const counts = [
      views,
      ...SOURCES.map((source) => arrivals[source] ?? 0),
      ...CHANNELS.map((channel) => shares[channel] ?? 0),
    ];
    return csvLine([...names, ...counts.map(String)]);
  });
  return CSV_MARK + csvLine(head) + lines.join('');
}
