/** Somebody else has held the write lock for five seconds. Nothing was written; the same call may go through later. */
export class DatabaseBusy extends Error {
  override name = 'DatabaseBusy';

  constructor(options: ErrorOptions) {
    super('The database is busy: another process has been writing for five seconds.', options);
  }
}

/** The engine's own code at the root of an error: SQLSTATE on PostgreSQL, SQLITE_… on SQLite. */
export function sqlState(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
  }
  return null;
}

/** Why the database did not do what it was asked, as far as somebody can do something about it. */
export type DatabaseTrouble = 'busy' | 'full' | 'read-only' | 'unreachable' | 'lost';

/** By the beginning of the engine's code, or of the operating system's. */
const TROUBLES: [RegExp, DatabaseTrouble][] = [
  [/^(SQLITE_BUSY|SQLITE_LOCKED|40001|40P01|55P03|53300|57014)/, 'busy'],
  [/^(SQLITE_FULL|53100|ENOSPC|EDQUOT)/, 'full'],
  [/^(SQLITE_READONLY|25006|EROFS)/, 'read-only'],
  [/^(SQLITE_CANTOPEN|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|57P03|08001)/, 'unreachable'],
  [/^(ECONNRESET|EPIPE|57P0|08)/, 'lost'], // in the middle of something, perhaps of a commit
];

/** null when the error is none of these. */
export function databaseTrouble(error: unknown): DatabaseTrouble | null {
  const code = sqlState(error) ?? (isCut(error) ? 'ECONNRESET' : '');
  return TROUBLES.find(([beginning]) => beginning.test(code))?.[1] ?? null;
}

/** pg gives the end of a connection no code. */
const isCut = (error: unknown): boolean =>
  error instanceof Error && (error.message.startsWith('Connection terminated') || isCut(error.cause));

const UNIQUE_CODES = ['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'];

export const isUniqueViolation = (error: unknown): boolean => UNIQUE_CODES.includes(sqlState(error) ?? '');
