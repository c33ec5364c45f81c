import type { EditorState } from '@tiptap/pm/state';
import { type EmbedAddress, findEmbed } from '#domain/stories/body/embed-providers';

/** The words of the paragraph that the cursor stands at the end of; null where it stands elsewhere. */
function lineAtCursor({ selection }: EditorState): string | null {
  const { $from, empty } = selection;
  const isAtEnd = $from.parentOffset === $from.parent.content.size && $from.parent.childCount === 1;
  const isLine = $from.depth === 1 && $from.parent.type.name === 'paragraph';
  return empty && isLine && isAtEnd ? $from.parent.textContent : null;
}

/** What follows a slash that begins a paragraph of its own: what is looked for. Null where nothing is. */
export function slashQuery(state: EditorState): string | null {
  return /^\/([\p{L} ]{0,30})$/u.exec(lineAtCursor(state) ?? '')?.[1] ?? null;
}

/** A paragraph that is nothing but the address of something that can be embedded. */
export function embedAtCursor(state: EditorState): EmbedAddress | null {
  const line = lineAtCursor(state);
  return line === null || /\s/.test(line) ? null : findEmbed(line);
}
