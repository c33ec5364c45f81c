import type { SectionForm } from '#domain/sections/section-words';
import type { Body } from '#domain/stories/body';
import { inlineText } from '#domain/stories/body/words';

/** Characters that it takes to stand beside a letter three lines high on a wide page. */
const ROOM = 220;

/**
 * Where a section is read with room, a story may open with a drop cap. It needs one capital letter to drop, in a word of
 * letters (no quotation mark, which would be dropped along, no figure, no "U.S."; scripts without capitals have none),
 * and a paragraph long enough to run around it.
 */
export function opensWithDropCap({ content }: Body, form: SectionForm): boolean {
  const [first] = content;
  if (form !== 'features' || first?.type !== 'paragraph') return false;
  const text = inlineText(first.content);
  return text.length >= ROOM && /^\p{Lu}[\p{L}\s’']/u.test(text);
}
