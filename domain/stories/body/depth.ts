/** Quotes and lists inside each other: more than anybody writes, less than a stack has room for. */
export const DEPTH_MAX = 12;

// A list and its item are two levels; the doc, a fact box, a footnote and the text are four more.
const LEVELS_MAX = 2 * DEPTH_MAX + 4;

/** Looked at level by level, before anything that calls itself sees the document. */
export function isShallow(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > LEVELS_MAX) return false;
    level = level.flatMap(childrenOf);
  }
  return true;
}

function childrenOf(node: unknown): unknown[] {
  const inside: unknown =
    typeof node === 'object' && node !== null && 'content' in node ? node.content : null;
  return Array.isArray(inside) ? inside.map((child: unknown) => child) : [];
}
