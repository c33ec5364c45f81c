import { type SQL, sql } from 'drizzle-orm';
import { read } from '#db/client';

/**
 * How SQLite finds the rows, step by step. It knows no more of a full database than of an empty one, since it is never
 * told to analyse: what it decides here it decides with 10,000 stories.
 */
export const stepsOf = (statement: { getSQL(): SQL }): string[] =>
  read()
    .all<{ detail: string }>(sql`explain query plan ${statement.getSQL()}`)
    .map(({ detail }) => detail);

/** The same as one text, a step on each line. */
export const planOf = (statement: { getSQL(): SQL }): string => stepsOf(statement).join('\n');
