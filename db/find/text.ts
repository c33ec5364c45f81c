import { engine } from '../engine.ts';
import * as postgres from './text-postgres.ts';
import * as sqlite from './text-sqlite.ts';

/** Folded words by field, parted by spaces, and the marks by which lists are narrowed: letters and digits, no word. */
export type TextOf = {
  headline: string;
  standfirst: string;
  names: string;
  body: string;
  marks: readonly string[];
};

/** One of several words, each a phrase where it is more than one. */
export type AnyOf = { anyOf: readonly (readonly string[])[] };

export type FoundBy = {
  /** All of `wanted` and `marks`, nothing of `unwanted`. At least one is wanted. */
  by: { wanted: readonly AnyOf[]; unwanted: readonly AnyOf[]; marks: readonly string[] };
  from: number;
  to: number;
  limit: number;
};

// What the engines cannot share of searching: full text, and what is fast with many rows.
const isPostgres = engine === 'postgres';
export const emptyTable = isPostgres ? postgres.emptyTable : sqlite.emptyTable;
export const insertText = isPostgres ? postgres.insertText : sqlite.insertText;
export const listFound = isPostgres ? postgres.listFound : sqlite.listFound;
export const oneOf = isPostgres ? postgres.oneOf : sqlite.oneOf;
export const ordered = isPostgres ? postgres.ordered : sqlite.ordered;
export const pairs = isPostgres ? postgres.pairs : sqlite.pairs;
