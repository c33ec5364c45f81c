import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { attributes } from './clipboard.ts';
import { TableView } from './table-view.ts';

/** Tables of plain rows: no cell spans others, no column has a width of its own, a cell holds one line of text. */
const single = attributes({ colspan: 1, rowspan: 1, colwidth: null });

export const TABLE_NODES = [
  Table.extend({
    allowGapCursor: false, // between rows or cells nothing can be written
    group: 'feature',
    addAttributes: () => attributes({ caption: '' }),
    parseHTML: () => [
      { tag: 'table', getAttrs: (element) => ({ caption: element.getAttribute('data-caption') ?? '' }) },
    ],
    renderHTML: ({ node }) => ['table', { 'data-caption': String(node.attrs.caption) }, ['tbody', 0]],
    addNodeView:
      () =>
      ({ node, view, getPos }) =>
        new TableView(node, view, getPos),
  }),
  TableRow.extend({ allowGapCursor: false }),
  TableCell.extend({
    content: 'inline*',
    addAttributes: () => single,
    addKeyboardShortcuts() {
      return { Enter: () => this.editor.isActive('table') && this.editor.commands.setHardBreak() };
    },
  }),
  TableHeader.extend({ content: 'inline*', addAttributes: () => single }),
];
