import { isSameText } from './draft-text.ts';
import type { EditorState } from './editor-state.ts';
import type { Found } from './kept-text.ts';

type Opened = Pick<EditorState, 'storyId' | 'version' | 'draft'>;

/** Of what lies in this browser, what belongs to the story that was opened now; a new story gets what never had one. */
export function findOffers(kept: Found[], opened: Opened, open: Set<string>): Found[] {
  return kept.filter((found) => !open.has(found.key) && belongsTo(found, opened) && !isSaved(found, opened));
}

/** What the server has by now, word for word: it may go. */
export const findSaved = (kept: Found[], opened: Opened, open: Set<string>): Found[] =>
  kept.filter((found) => !open.has(found.key) && belongsTo(found, opened) && isSaved(found, opened));

function belongsTo({ storyId, text }: Found, opened: Opened): boolean {
  if (opened.version === null) return text === null || text.version === null;
  return storyId === opened.storyId;
}

const isSaved = ({ text, isWhole }: Found, { version, draft }: Opened): boolean =>
  version !== null && isWhole && text !== null && isSameText(text.draft, draft);
