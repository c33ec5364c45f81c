import { element, words } from '#lib/markup';
import type { Table, TableCell, TableRow } from '../table.ts';
import { inlineHtml } from './inlines.ts';
import type { PlainSetting } from './setting.ts';

/** A first row of headers alone is the head of the table. */
export function tableHtml({ attrs: { caption }, content }: Table, setting: PlainSetting): string {
  const [first, ...others] = content;
  const head = first?.content.every((cell) => cell.type === 'tableHeader') ? first : null;
  const rows = head ? others : content;
  return element(
    'table',
    {},
    caption && words('caption', caption),
    head ? element('thead', {}, rowHtml(head, 'col', setting)) : '',
    rows.length > 0 ? element('tbody', {}, ...rows.map((row) => rowHtml(row, 'row', setting))) : '',
  );
}

const rowHtml = ({ content }: TableRow, scope: 'col' | 'row', setting: PlainSetting): string =>
  element('tr', {}, ...content.map((cell) => cellHtml(cell, scope, setting)));

/** A header without words names nothing; the corner of a table often has none. */
const cellHtml = ({ type, content = [] }: TableCell, scope: string, setting: PlainSetting): string =>
  type === 'tableHeader' && content.length > 0
    ? element('th', { scope }, inlineHtml(content, setting))
    : element('td', {}, inlineHtml(content, setting));
