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

/** The smallest node weighs 20 bytes: more of them than these do not fit into the 1 MB that a text may have. */
const NODES_MAX = 50_000;

/** A problem is found in each of a million wrong nodes, which takes longer and more room than a server has. */
export function isOfModestSize(value: unknown): boolean {
  let level: unknown[] = [value];
  let nodes = 0;
  while (level.length > 0) {
    nodes += level.length;
    if (nodes > NODES_MAX) return false;
    level = level.flatMap(childrenOf);
  }
  return true;
}

function childrenOf(node: unknown): unknown[] {
  const inside: unknown =
    typeof node === 'object' && node !== null && 'content' in node ? node.content : null;
  return Array.isArray(inside) ? inside.map((child: unknown) => child) : [];
}
