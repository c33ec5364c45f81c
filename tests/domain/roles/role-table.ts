import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Action, Role } from '#domain/access';

/** What a cell of docs/roles.md says. */
const CELLS = ['yes', 'no', 'any', 'own', 'own, until it was live'] as const;
type Cell = (typeof CELLS)[number];

/** Whose a thing is, as the table knows it. */
export type Ownership = { isOwn: boolean; everLive: boolean };

const DOCUMENT = join(import.meta.dirname, '..', '..', '..', 'docs', 'roles.md');

/** The table as it stands in the document, row by row. */
export function readRoleTable(): Map<string, Record<Role, Cell>> {
  const rows = readFileSync(DOCUMENT, 'utf8').match(/^\| `[a-z-]+` \|.*\|$/gm) ?? [];
  return new Map(
    rows.map((row) => {
      const [action = '', , ...cells] = row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      const [contributor, author, editor, admin] = cells.map(cellOf);
      if (!contributor || !author || !editor || !admin) throw new Error(`Four roles belong here: ${row}`);
      return [action.replaceAll('`', ''), { contributor, author, editor, admin }];
    }),
  );
}

function cellOf(text: string): Cell {
  const cell = CELLS.find((known) => known === text);
  if (cell === undefined) throw new Error(`The table of roles knows no “${text}”.`);
  return cell;
}

const table = readRoleTable();

/** Whether the table allows this; `subject` null: it is about nothing that is somebody's. */
export function isAllowed(role: Role, action: Action, subject: Ownership | null): boolean {
  const cell = table.get(action)?.[role];
  if (cell === undefined) throw new Error(`${action} is missing in docs/roles.md.`);
  if (cell === 'yes' || cell === 'any') return true;
  if (cell === 'no' || subject === null) return false;
  return subject.isOwn && (cell === 'own' || !subject.everLive);
}
