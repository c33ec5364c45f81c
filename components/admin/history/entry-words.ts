import type { HistoryEntry, ShownSpan } from '#domain/stories/history-entry';
import { momentWords, type NewsroomClock } from '../moment-words.ts';

/** What a revision is called where it has no name of its own. */
export const versionWords = ({ kind, version }: Pick<HistoryEntry, 'kind' | 'version'>): string =>
  kind === 'aside' ? refusedWords(version) : `Version ${version}`;

/** Version 0: it was sent as a new story, and the story was there already. */
const refusedWords = (version: number): string =>
  version === 0 ? 'Refused text of a new story' : `Refused text on version ${version}`;

export const KIND_WORDS: Record<HistoryEntry['kind'], string> = {
  saved: 'Saved',
  autosaved: 'Autosaved',
  aside: 'Refused, kept',
};

/** 'Readers see it since 12:04' */
export function spanWords({ from, until, when }: ShownSpan, now: number, clock: NewsroomClock): string {
  const start = momentWords(from, now, clock);
  if (when === 'before') return `Readers saw it ${start} to ${momentWords(until ?? from, now, clock)}`;
  const end = until === null ? '' : ` until ${momentWords(until, now, clock)}`;
  return when === 'now' ? `Readers see it since ${start}${end}` : `Readers will see it from ${start}${end}`;
}
