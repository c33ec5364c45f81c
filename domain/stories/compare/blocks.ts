import { alignBlocks, spellBlock } from './align.ts';
import { type BodyNode, mediaIn, passagesOf } from './body-node.ts';
import { comparePassages, type LineChange } from './passages.ts';

export type ChangeKind = 'same' | 'changed' | 'removed' | 'added';
export type PictureChange = { mediaId: string; kind: Exclude<ChangeKind, 'changed'> };

/** What became of one block of a text. */
export type BlockChange = {
  kind: ChangeKind;
  type: string;
  /** What it was before, where it is something else now. */
  typeBefore: string | null;
  pictures: PictureChange[];
  lines: LineChange[];
};

export const compareBlocks = (from: readonly BodyNode[], to: readonly BodyNode[]): BlockChange[] =>
  alignBlocks(from, to).map((pair) =>
    compareBlock(
      pair.from === null ? null : (from[pair.from] ?? null),
      pair.to === null ? null : (to[pair.to] ?? null),
    ),
  );

/** One block before and after; null: it is not there. */
export function compareBlock(from: BodyNode | null, to: BodyNode | null): BlockChange {
  const type = (to ?? from)?.type ?? '';
  return {
    kind: kindOf(from, to),
    type,
    typeBefore: from === null || from.type === type ? null : from.type,
    pictures: comparePictures(mediaIn(from), mediaIn(to)),
    lines: comparePassages(from === null ? [] : passagesOf(from), to === null ? [] : passagesOf(to)),
  };
}

function kindOf(from: BodyNode | null, to: BodyNode | null): ChangeKind {
  if (from === null) return 'added';
  if (to === null) return 'removed';
  return spellBlock(from) === spellBlock(to) ? 'same' : 'changed';
}

export const comparePictures = (from: string[], to: string[]): PictureChange[] => [
  ...from.filter((id) => !to.includes(id)).map((mediaId) => ({ mediaId, kind: 'removed' as const })),
  ...to.map((mediaId) => ({
    mediaId,
    kind: from.includes(mediaId) ? ('same' as const) : ('added' as const),
  })),
];
