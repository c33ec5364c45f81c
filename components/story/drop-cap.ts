import type { Body } from '#domain/stories/body';
import { inlineText } from '#domain/stories/body/words';

/** Characters that it takes to stand beside a letter three lines high on a wide page. */
const ROOM = 220;

/** A drop cap needs a capital letter to drop, and a paragraph long enough to run around it. */
export function opensWithDropCap({ content }: Body): boolean {
  const [first] = content;
  if (first?.type !== 'paragraph') return false;
  const text = inlineText(first.content);
  return text.length >= ROOM && /^\p{Lu}\p{L}/u.test(text);
}
