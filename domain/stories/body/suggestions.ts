import { type Annotation, isAnnotation, isInserted, type Suggester } from './annotations.ts';
import type { Body } from './document.ts';
import type { Inline, Mark } from './inline.ts';
import { listLines, mapInlines } from './map-inlines.ts';

/** Pieces of one line, from the first to the last, that one person suggests to change: decided together. */
export type SuggestionRun = Suggester & { first: number; last: number };

/** The suggestions in a line, given the marks of each of its pieces; what one person suggests side by side is one. */
export function suggestionRuns(line: readonly (readonly Mark[])[]): SuggestionRun[] {
  const runs: SuggestionRun[] = [];
  line.forEach((marks, place) => {
    for (const suggester of suggestersOf(marks)) {
      const open = runs.find(({ by, last }) => by === suggester.by && last >= place - 1);
      if (open) open.last = place;
      else runs.push({ ...suggester, first: place, last: place });
    }
  });
  return runs;
}

const isSuggestion = (mark: Mark): mark is Exclude<Annotation, { type: 'note' }> =>
  mark.type === 'insertion' || mark.type === 'deletion';

const suggestersOf = (marks: readonly Mark[]): Suggester[] =>
  marks.filter(isSuggestion).map(({ attrs }) => attrs);

/** How many changes of a text are suggested and not decided. */
export const countSuggestions = (body: Body): number =>
  listLines(body).reduce((sum, line) => sum + suggestionRuns(line.map((node) => node.marks ?? [])).length, 0);

/** The text as readers may have it: as it was before what is only suggested, and nothing of the notes on it. */
export const withoutAnnotations = (body: Body): Body =>
  mapInlines(body, (line) => joined(line.filter((node) => !isInserted(node)).map(bare)));

function bare(node: Inline): Inline {
  if (node.marks === undefined) return node;
  const { marks, ...rest } = node;
  if (rest.type === 'footnote') return rest;
  const kept = marks.filter((mark) => !isAnnotation(mark));
  return kept.length > 0 ? { ...rest, marks: kept } : rest;
}

/** Words that are set alike are one piece, as before they were talked about. */
export function joined(line: Inline[]): Inline[] {
  const whole: Inline[] = [];
  for (const node of line) {
    const before = whole.at(-1);
    if (before?.type === 'text' && node.type === 'text' && isSetAlike(before, node))
      whole[whole.length - 1] = { ...before, text: before.text + node.text };
    else whole.push(node);
  }
  return whole;
}

const isSetAlike = (one: Inline, other: Inline): boolean =>
  JSON.stringify(one.marks) === JSON.stringify(other.marks);
