import type { Table, TableRow } from '#domain/stories/body/table';
import { InlineText } from './inline-text.tsx';
import type { TextSetting } from './text-setting.ts';

type Props = { table: Table; setting: TextSetting };

/** A table keeps its columns on a narrow page: it moves sideways in a region of its own. */
export function TextTable({ table, setting }: Props) {
  const [first, ...others] = table.content;
  const head = first?.content.every((cell) => cell.type === 'tableHeader') ? first : null;
  const rows = head ? others : table.content;
  const { caption } = table.attrs;
  return (
    // Not every browser lets a region that scrolls be reached by keyboard without it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-region" aria-label={caption || 'Table'} tabIndex={0}>
      <table>
        {caption && <caption>{caption}</caption>}
        {head && (
          <thead>
            <Row row={head} scope="col" setting={setting} />
          </thead>
        )}
        <tbody>
          {rows.map((row, place) => (
            <Row key={place} row={row} scope="row" setting={setting} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type RowProps = { row: TableRow; scope: 'col' | 'row'; setting: TextSetting };

const Row = ({ row, scope, setting }: RowProps) => (
  <tr>
    {row.content.map((cell, place) =>
      cell.type === 'tableHeader' && !isEmpty(cell) ? (
        <th key={place} scope={scope}>
          <InlineText content={cell.content} setting={setting} />
        </th>
      ) : (
        <td key={place}>
          <InlineText content={cell.content} setting={setting} />
        </td>
      ),
    )}
  </tr>
);

/** A header without words names nothing; the corner of a table often has none. */
const isEmpty = ({ content }: TableRow['content'][number]) => !content || content.length === 0;
