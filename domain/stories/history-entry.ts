import { FOREVER } from '#db/schema';
import type { EntryRow, listSpans } from '#db/revisions';
import type { RevisionRow } from '#db/stories';
import type { RevisionKind } from './revisions.ts';

/** One revision in the history of its story; instants in ms UTC. */
export type HistoryEntry = {
  id: string;
  kind: RevisionKind;
  version: number;
  /** Empty for most. */
  name: string;
  savedAt: number;
  savedBy: string;
  isNewest: boolean;
  shown: ShownSpan[];
};

/** When readers had it: over, now, or still to come. `until` is null where no end is set. */
export type ShownSpan = { from: number; until: number | null; when: 'before' | 'now' | 'later' };

export type Spans = Awaited<ReturnType<typeof listSpans>>;

/** `version` is the story's. */
type Known = { version: number; spans: Spans };

export function entryOf(row: EntryRow | RevisionRow, { version, spans }: Known, at: number): HistoryEntry {
  const kind = kindOf(row.kind);
  return {
    id: row.id,
    kind,
    version: row.version,
    name: row.name,
    savedAt: row.createdAt,
    savedBy: row.createdByName,
    isNewest: kind !== 'aside' && row.version === version,
    shown: spans
      .filter(({ revisionId, startsAt, endsAt }) => revisionId === row.id && startsAt < endsAt)
      .map(({ startsAt, endsAt }) => ({
        from: startsAt,
        until: endsAt >= FOREVER ? null : endsAt,
        when: at < startsAt ? 'later' : at < endsAt ? 'now' : 'before',
      })),
  };
}

const kindOf = (kind: string): RevisionKind => (kind === 'autosaved' || kind === 'aside' ? kind : 'saved');
