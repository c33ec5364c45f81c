import type { Inline, Mark } from '../../stories/body/inline.ts';
import {
  COLUMNS_MAX,
  ROWS_MAX,
  type Table,
  type TableCell,
  type TableRow,
} from '../../stories/body/table.ts';
import { type Marks, marksOf } from './html-marks.ts';
import { type Element, elementsIn, isElement, textOf } from './html-tree.ts';
import { type Reading, readLine } from './read-words.ts';

/** A table of data; null where rows and columns only place things on a page. */
export function readTable(element: Element, marks: Marks, reading: Reading): Table | null {
  const rows = rowsIn(element);
  const isLayout =
    element.attributes.role === 'presentation' ||
    [...elementsIn(element)].some(({ name }) => name === 'table');
  if (isLayout || rows.length > ROWS_MAX) return null;
  const grid = squared(rows.map((row) => cellsOf(row, marks, reading)));
  const columns = grid[0]?.length ?? 0;
  if (columns < 2 || columns > COLUMNS_MAX) return null;
  const caption = [...elementsIn(element)].find(({ name }) => name === 'caption');
  const words = (caption ? textOf(caption) : '').replace(/\s+/g, ' ').trim().slice(0, 300);
  const content = withHeaders(grid).map((cells): TableRow => ({ type: 'tableRow', content: cells }));
  return { type: 'table', attrs: { caption: words }, content };
}

const rowsIn = (element: Element): Element[] => [...elementsIn(element)].filter(({ name }) => name === 'tr');

/** A cell that spans others is written once, at their beginning; its place in the other rows is kept free. */
type Spanning = { cell: TableCell; across: number; down: number };

function cellsOf(row: Element, marks: Marks, reading: Reading): Spanning[] {
  return row.children
    .filter(isElement)
    .filter(({ name }) => name === 'td' || name === 'th')
    .map((element) => ({
      cell: cellOf(element, readLine(element.children, marksOf(element, marks), reading)),
      across: spanOf(element.attributes.colspan),
      down: spanOf(element.attributes.rowspan),
    }));
}

const cellOf = ({ name }: Element, content: Inline[]): TableCell =>
  name === 'th'
    ? { type: 'tableHeader', ...filled(content.map(withoutBold)) }
    : { type: 'tableCell', ...filled(content) };

const filled = (content: Inline[]): { content?: Inline[] } => (content.length > 0 ? { content } : {});

const spanOf = (span: string | undefined): number => {
  const count = Number(span ?? 1);
  return Number.isInteger(count) && count > 1 ? Math.min(count, COLUMNS_MAX) : 1;
};

const EMPTY: TableCell = { type: 'tableCell' };

/** Every row as long as the longest, cells under each other; rows without a word are left out. */
function squared(rows: Spanning[][]): TableCell[][] {
  const taken: number[] = []; // by column: how many rows a cell from above still reaches into
  const grid = rows.map((row) => {
    const cells: TableCell[] = [];
    const passTaken = () => {
      for (let left = taken[cells.length] ?? 0; left > 0; left = taken[cells.length] ?? 0) {
        taken[cells.length] = left - 1;
        cells.push(EMPTY);
      }
    };
    for (const { cell, across, down } of row) {
      passTaken();
      for (let place = 0; place < across; place += 1) {
        taken[cells.length] = down - 1;
        cells.push(place === 0 ? cell : { type: cell.type });
      }
    }
    passTaken();
    return cells;
  });
  const columns = Math.max(0, ...grid.map((cells) => cells.length));
  return grid
    .filter((cells) => cells.some(({ content }) => content !== undefined))
    .map((cells) => [...cells, ...Array.from({ length: columns - cells.length }, () => EMPTY)]);
}

/** A spreadsheet has no header cells: a first row that is bold throughout is meant as one. */
function withHeaders(grid: TableCell[][]): TableCell[][] {
  const [first = [], ...rows] = grid;
  const words = first.flatMap(({ content = [] }) => content);
  if (words.length === 0 || !words.every(isBold)) return grid;
  const head = first.map(
    ({ content = [] }): TableCell => ({ type: 'tableHeader', ...filled(content.map(withoutBold)) }),
  );
  return [head, ...rows];
}

const isBold = (node: Inline): boolean =>
  node.type !== 'text' || (node.marks ?? []).some(({ type }) => type === 'bold');

/** What is set bold by its place needs no mark. */
export function withoutBold(node: Inline): Inline {
  if (node.type === 'footnote' || node.marks === undefined) return node;
  const marks = node.marks.filter((mark: Mark) => mark.type !== 'bold');
  const { marks: _, ...bare } = node;
  return marks.length > 0 ? { ...node, marks } : bare;
}
