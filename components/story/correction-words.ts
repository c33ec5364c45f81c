import type { CorrectionKind } from '#domain/stories/public-note';
import type { Correction, ListedCorrection } from '#domain/stories/reading';

const NAMES: Record<CorrectionKind, string> = { correction: 'Correction', clarification: 'Clarification' };

export const correctionName = (kind: CorrectionKind): string => NAMES[kind];

/** What a note is called within the page of its story. */
export const correctionAnchor = ({ id }: Pick<Correction, 'id'>): string => `note-${id.slice(0, 8)}`;

export const correctionPath = (correction: ListedCorrection): string =>
  `${correction.story.path}#${correctionAnchor(correction)}`;

/** When the page of a story last changed: its text, or what is said about it. */
export const modifiedAt = (
  { updatedAt }: { updatedAt: number },
  corrections: readonly Pick<Correction, 'publishedAt'>[],
): number => Math.max(updatedAt, ...corrections.map(({ publishedAt }) => publishedAt));
