/** Somebody else has held the write lock for five seconds. Nothing was written; the same call may go through later. */
export class DatabaseBusy extends Error {
  override name = 'DatabaseBusy';

  constructor(options: ErrorOptions) {
    super('The database is busy: another process has been writing for five seconds.', options);
  }
}

const COMMIT_UNKNOWN = 'CommitUnknown';

/** The connection was lost between COMMIT and its answer: nobody can say whether the change is stored. */
export class CommitUnknown extends Error {
  override name = COMMIT_UNKNOWN;
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
  if (error instanceof Error && error.name === COMMIT_UNKNOWN) return 'lost'; // Next has this class more than once
  if (isUnanswered(error)) return 'unreachable';
  const code = sqlState(error) ?? (isConnectionLost(error) ? 'ECONNRESET' : '');
  return TROUBLES.find(([beginning]) => beginning.test(code))?.[1] ?? null;
}

const UNIQUE_CODES = ['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'];

export const isUniqueViolation = (error: unknown): boolean => UNIQUE_CODES.includes(sqlState(error) ?? '');

/** PostgreSQL went away, starts anew, or cannot be reached: a statement that decides nothing may be sent again. */
export function isConnectionLost(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && LOST_CODES.test(String(cause.code))) return true;
    if (LOST_MESSAGES.test(cause.message)) return true;
  }
  return false;
}

/** Shut down, crashed, starting; broken on the way; and what the operating system says of a socket. */
const LOST_CODES =
  /^(57P0[123]|08\w{3}|ECONN(REFUSED|RESET|ABORTED)|EPIPE|ENOENT|E(HOST|NET)UNREACH|ETIMEDOUT)$/;
/** pg's own, which have no code. */
const LOST_MESSAGES =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout e)/;

/** The server took a statement and said nothing: the connection is of no use, and the statement may still go on. */
export function isUnanswered(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause.message === 'Query read timeout') return true;
  }
  return false;
}
