import type { Draft } from '#domain/stories/draft';
import { countConflicts, mergeDrafts, resolveDraft } from '#domain/stories/merge/drafts';
import type { Theirs } from '#domain/stories/save-story';
import type { EditorState } from '../editor-state.ts';
import { draftOfTheirs } from './meeting-state.ts';

/** Both texts in one, where nobody has to be asked; null where somebody has, or what both began with is not known. */
export function joinTexts({ ancestor, draft }: EditorState, theirs: Theirs): Draft | null {
  if (ancestor === null) return null;
  const merged = mergeDrafts(ancestor, draft, draftOfTheirs(theirs));
  return countConflicts(merged) === 0 ? resolveDraft(merged, {}) : null;
}
