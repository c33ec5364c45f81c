import { z } from 'zod';
import { line } from '../line.ts';
import { inline } from './inline.ts';

export const ROWS_MAX = 500;
export const COLUMNS_MAX = 20;
const COLUMNS = `A table has at most ${COLUMNS_MAX} columns.`;

const cell = z.strictObject({
  type: z.enum(['tableHeader', 'tableCell']),
  content: z.array(inline).optional(),
});
const row = z.strictObject({
  type: z.literal('tableRow'),
  content: z.array(cell).min(1, 'A row of a table has cells.').max(COLUMNS_MAX, COLUMNS),
});

/** Rows of equally many cells; the first row is usually one of headers. */
export const table = z.strictObject({
  type: z.literal('table'),
  attrs: z.strictObject({ caption: line('Caption of a table', 300) }),
  content: z
    .array(row)
    .min(1, 'A table has rows.')
    .max(ROWS_MAX, `A table has at most ${ROWS_MAX} rows.`)
    .refine(
      (rows) => rows.every(({ content }) => content.length === rows[0]?.content.length),
      'Every row of a table has the same number of cells.',
    ),
});

export type Table = z.infer<typeof table>;
export type TableRow = Table['content'][number];
export type TableCell = TableRow['content'][number];
