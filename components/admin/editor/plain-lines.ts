type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names of things for programs, not words for people. */
const NAMES = new Set(['type', 'id', 'storyId', 'sectionId', 'mediaId', 'pictures']);

/** The words in anything, a block of text as one line, in their order. Nothing here calls itself: it may be deep. */
export function linesOf(sent: unknown): string[] {
  const lines: string[] = [];
  const waiting: unknown[] = [sent];
  while (waiting.length > 0) {
    const next = waiting.pop();
    const line = typeof next === 'string' ? next : blockLine(next);
    if (line !== null) lines.push(line);
    else waiting.push(...partsOf(next).toReversed());
  }
  return lines.filter((line) => line.trim() !== '');
}

/** null for what is not one line of text with whatever stands in it. */
function blockLine(value: unknown): string | null {
  const pieces: unknown[] = isNode(value) && Array.isArray(value.content) ? value.content : [value];
  return pieces.some((piece) => textOf(piece) !== null) ? pieces.map(pieceWords).join('') : null;
}

const textOf = (value: unknown): string | null =>
  isNode(value) && value.type === 'text' && typeof value.text === 'string' ? value.text : null;

/** What stands in a line and is no text says something by its attributes, if at all. */
const pieceWords = (piece: unknown): string => {
  const words = isNode(piece) && isNode(piece.attrs) ? Object.values(piece.attrs) : [];
  return textOf(piece) ?? [' ', ...words.filter((word) => typeof word === 'string')].join('');
};

function partsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (!isNode(value)) return [];
  return Object.entries(value).flatMap(([name, part]) => (NAMES.has(name) ? [] : [part]));
}
