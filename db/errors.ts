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

const UNIQUE_CODES = ['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'];

export const isUniqueViolation = (error: unknown): boolean => UNIQUE_CODES.includes(sqlState(error) ?? '');
