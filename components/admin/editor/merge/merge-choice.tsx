import type { ReactNode } from 'react';
import { compareField } from '#domain/stories/compare/written';
import type { Theirs } from '#domain/stories/save-story';
import type { WrittenIn } from '#lib/written-in';
import type { Known } from '../../../compare/change-parts.tsx';
import { FieldChangeWords } from '../../../compare/field-changes.tsx';
import { momentWords, type NewsroomClock } from '../../moment-words.ts';
import { canKeepBoth, type Conflict } from './merge-choices.ts';

type MergeChoiceProps = {
  conflict: Conflict;
  theirs: Theirs;
  known: Known;
  sectionName: (id: string) => string;
  written: WrittenIn;
  now: number;
  clock: NewsroomClock;
};

/** One place that both changed: as it was, theirs and mine, and which of the two it shall be. */
export function MergeChoice({ conflict, theirs, now, clock, ...shown }: MergeChoiceProps): ReactNode {
  const { name, title, part } = conflict;
  const option = (value: string, words: string) => (
    <label className="merge-option">
      <input type="radio" name={name} value={value} required />
      <span>{words}</span>
    </label>
  );
  return (
    <fieldset className="merge-choice">
      <legend>{title}</legend>
      <div className="merge-sides">
        <div className="merge-side">
          <p className="merge-before">Before</p>
          <SideText conflict={conflict} items={part.before} {...shown} />
        </div>
        <div className="merge-side">
          {option('theirs', `Theirs: ${theirs.savedBy}, ${momentWords(theirs.savedAt, now, clock)}`)}
          <SideText conflict={conflict} items={part.theirs} {...shown} />
        </div>
        <div className="merge-side">
          {option('mine', 'Mine')}
          <SideText conflict={conflict} items={part.mine} {...shown} />
        </div>
      </div>
      {canKeepBoth(conflict) && option('both', 'Both, mine first')}
    </fieldset>
  );
}

type SideTextProps = Pick<MergeChoiceProps, 'conflict' | 'known' | 'sectionName' | 'written'> & {
  items: unknown[];
};

/** One side with what it changed of what was before. */
function SideText({ conflict: { field, isList, part }, items, known, sectionName, written }: SideTextProps) {
  if (items.length === 0) return <p className="merge-nothing">{emptyWords(part.before)}</p>;
  const valueOf = (side: unknown[]) => {
    if (isList || field === 'body') return side;
    return field === 'sectionId' ? sectionName(String(side[0])) : side[0];
  };
  const change = compareField(field, valueOf(part.before), valueOf(items));
  return (
    <div {...written}>
      <FieldChangeWords change={change} known={known} />
    </div>
  );
}

const emptyWords = (before: unknown[]): string => (before.length > 0 ? 'Taken out.' : 'Nothing stood here.');
