/** A redirect as the desk sees it. Rules and shapes for the server and the forms alike. */
export type Redirect = { path: string; target: string; createdByName: string; createdAt: number };

/** An address that readers asked for and nothing answers. */
export type MissingPath = { path: string; hits: number; firstAt: number; lastAt: number };

/** More would be another site's list. */
export const REDIRECTS_MAX = 100_000;

/** Of one file that is taken in. */
export const IMPORT_ROWS_MAX = 10_000;
export const IMPORT_BYTES_MAX = 1_000_000;

/** What a file would change, or changed. */
export type ImportReport = {
  added: number;
  changed: number;
  /** They lead there already. */
  same: number;
  /** The first of those that cannot be taken in, by the lines of the file. */
  wrong: { line: number; problem: string }[];
  /** All of them. */
  wrongLines: number;
};
